import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';

export function NotFoundPage() {
  const words = useWords();
  return (
    <Page
      title={words('errors.notFound.title')}
      lead={{ symbol: 'back', text: words('nav.bar.back'), to: '/today' }}
      actions={
        <Button full to="/today">
          {words('errors.notFound.action')}
        </Button>
      }
    >
      <p>{words('errors.notFound.body')}</p>
    </Page>
  );
}
