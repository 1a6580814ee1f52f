import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

/** What only this person reads does not open. Nothing of it is gone, and the file of both works. */
export function OwnClosed() {
  return (
    <Notice
      kind="error"
      title={<Words of="errors.own.title" />}
      action={
        <Button
          kind="second"
          onClick={() => {
            location.reload();
          }}
        >
          <Words of="common.action.tryAgain" />
        </Button>
      }
    >
      <Words of="errors.own.body" />
    </Notice>
  );
}
