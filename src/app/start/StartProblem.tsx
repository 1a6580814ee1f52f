import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { LogoWithName } from '#ui/Logo.tsx';
import { PageTitle } from '#ui/PageTitle.tsx';
import { Stack } from '#ui/Stack.tsx';
import { ProblemButtons, ProblemText, type ProblemProps } from './ProblemParts.tsx';
import { problems } from './problems.ts';
import './start-problem.css';

/** The app cannot open its file; says why, and what to do. Nothing is deleted. */
export function StartProblem(props: ProblemProps) {
  const words = useWords();
  const { problem } = props;
  return (
    <main className="wm-start-problem" id="wm-main">
      <LogoWithName name={words('common.app.name')} />
      <Stack gap={3}>
        <PageTitle>
          <Words of={problems[problem].title} />
        </PageTitle>
        <ProblemText problem={problem} />
        <ProblemButtons {...props} />
      </Stack>
    </main>
  );
}
