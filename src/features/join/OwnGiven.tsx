import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';

/** The other device of the same person has the own space now. */
export function OwnGiven() {
  const words = useWords();
  return (
    <Page
      focused
      title={words('join.own.done.title')}
      lead={{ symbol: 'back', text: words('nav.bar.back'), to: '/sharing', replace: true }}
      actions={
        <Button full to="/sharing" replace>
          {words('join.own.given.action')}
        </Button>
      }
    >
      <p>{words('join.own.given.body')}</p>
    </Page>
  );
}
