import type { ReactNode } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { StatusLine } from '#ui/StatusLine.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface WaitPageProps {
  readonly lead: Lead;
  readonly children?: ReactNode;
  readonly offline?: boolean;
  readonly onStop?: () => void;
}

/** Something is under way; says what, and how to stop. */
export function WaitPage({ lead, children, offline = false, onStop }: WaitPageProps) {
  return (
    <Page
      focused
      title={<Words of="join.page.title" />}
      lead={lead}
      {...(onStop
        ? {
            actions: (
              <Button kind="second" full onClick={onStop}>
                <Words of="common.action.stop" />
              </Button>
            ),
          }
        : {})}
    >
      {offline ? (
        <Notice kind="warning" live="status">
          <Words of="join.error.internet" />
        </Notice>
      ) : (
        <StatusLine symbol="waiting">{children ?? <Words of="common.state.loading" />}</StatusLine>
      )}
    </Page>
  );
}
