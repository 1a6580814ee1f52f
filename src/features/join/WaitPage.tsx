import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
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
  const words = useWords();
  return (
    <Page
      focused
      title={words('join.page.title')}
      lead={lead}
      {...(onStop
        ? {
            actions: (
              <Button kind="second" full onClick={onStop}>
                {words('common.action.stop')}
              </Button>
            ),
          }
        : {})}
    >
      {offline ? (
        <Notice kind="warning" live="status">
          {words('join.error.internet')}
        </Notice>
      ) : (
        <StatusLine symbol="waiting">{children ?? words('common.state.loading')}</StatusLine>
      )}
    </Page>
  );
}
