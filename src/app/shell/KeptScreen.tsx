import { useState, type ReactNode } from 'react';
import { Words } from '#i18n/Words.tsx';
import { useLostConnection } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import './kept-screen.css';

/**
 * A screen, and above it the page that says that the database does not answer. The screen stays mounted out of sight: what
 * was typed into it is still there after trying again. Not with `hidden`, which would say that no text is open.
 */
export function KeptScreen({ children }: { readonly children: ReactNode }) {
  const [isLost, retry] = useLostConnection();
  return (
    <>
      <div className={isLost ? 'wm-kept-screen wm-kept-screen--away' : 'wm-kept-screen'}>{children}</div>
      {isLost ? <LostConnection retry={retry} /> : null}
    </>
  );
}

function LostConnection({ retry }: { readonly retry: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false);
  return (
    <Page
      title={<Words of="errors.lostConnection.title" />}
      actions={
        <Button
          full
          busy={isBusy}
          onClick={() => {
            setBusy(true);
            void retry().finally(() => {
              setBusy(false);
            });
          }}
        >
          <Words of="common.action.tryAgain" />
        </Button>
      }
    >
      <p role="alert">
        <Words of="errors.lostConnection.body" />
      </p>
    </Page>
  );
}
