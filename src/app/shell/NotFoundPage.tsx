import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';

export function NotFoundPage() {
  const words = useWords();
  usePageTitle(words('errors.notFound.title'));
  return (
    <Page
      title={<Words of="errors.notFound.title" />}
      lead={{ symbol: 'back', text: <Words of="nav.bar.back" />, to: '/today' }}
      actions={
        <Button full to="/today">
          <Words of="errors.notFound.action" />
        </Button>
      }
    >
      <RunningText>
        <Words of="errors.notFound.body" />
      </RunningText>
    </Page>
  );
}
