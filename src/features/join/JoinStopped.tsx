import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import type { StopReason } from './stop-reason.ts';

const ERRORS = {
  changed: 'join.error.changed',
  used: 'join.error.linkUsed',
  expired: 'join.error.linkExpired',
  other: 'join.error.linkOther',
  own: 'join.error.linkOwn',
  notMine: 'join.error.notMine',
  already: 'join.error.already',
  behind: 'join.error.behind',
  internet: 'join.error.internet',
  unknown: 'join.error.unknown',
  version: 'join.error.oldVersion',
} as const;

/** It went no further; nothing was shared, and there is a way to begin again. */
export function JoinStopped({ reason }: { readonly reason: StopReason }) {
  const words = useWords();
  return (
    <Page
      focused
      title={words('join.stopped.title')}
      lead={{ symbol: 'back', text: words('nav.bar.back'), to: '/join', replace: true }}
      actions={
        <Button full to="/join" replace>
          {words('join.stopped.action')}
        </Button>
      }
    >
      <Notice kind="warning" live="alert">
        {words(reason === 'digits' ? 'join.stopped.body' : ERRORS[reason])}
      </Notice>
    </Page>
  );
}
