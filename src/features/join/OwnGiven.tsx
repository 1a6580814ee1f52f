import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';

/** The other device of the same person has the own space now. */
export function OwnGiven() {
  return (
    <Page
      focused
      title={<Words of="join.own.done.title" />}
      lead={{ symbol: 'back', text: <Words of="nav.bar.back" />, to: '/sharing', replace: true }}
      actions={
        <Button full to="/sharing" replace>
          <Words of="join.own.given.action" />
        </Button>
      }
    >
      <RunningText>
        <Words of="join.own.given.body" />
      </RunningText>
    </Page>
  );
}
