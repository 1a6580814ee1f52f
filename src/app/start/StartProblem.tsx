import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { LogoWithName } from '#ui/Logo.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageTitle } from '#ui/PageTitle.tsx';
import { Stack } from '#ui/Stack.tsx';
import './start-problem.css';

/** The app cannot open its file; says why, and what to do. Nothing is deleted. */
export function StartProblem({ problem }: { readonly problem: 'insecure' | 'cannot_keep_key' | 'damaged' }) {
  const words = useWords();
  return (
    <main className="wm-start-problem" id="wm-main">
      <LogoWithName name={words('common.app.name')} />
      {problem === 'insecure' ? (
        <Stack gap={3}>
          <PageTitle>{words('errors.insecure.title')}</PageTitle>
          <p>{words('errors.insecure.body')}</p>
          <p>{words('errors.insecure.address')}</p>
          <Notice>{words('errors.insecure.ask')}</Notice>
        </Stack>
      ) : problem === 'cannot_keep_key' ? (
        <Stack gap={3}>
          <PageTitle>{words('errors.noKey.title')}</PageTitle>
          <p>{words('errors.noKey.body')}</p>
          <Notice>{words('errors.noKey.other')}</Notice>
        </Stack>
      ) : (
        <Stack gap={3}>
          <PageTitle>{words('errors.damaged.all.title')}</PageTitle>
          <p>{words('errors.damaged.all.body')}</p>
          <Notice>{words('errors.damaged.all.together')}</Notice>
          <Button
            kind="second"
            onClick={() => {
              location.reload();
            }}
          >
            {words('common.action.tryAgain')}
          </Button>
        </Stack>
      )}
    </main>
  );
}
