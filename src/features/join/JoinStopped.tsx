import { Words } from '#i18n/Words.tsx';
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
  return (
    <Page
      focused
      title={<Words of="join.stopped.title" />}
      lead={{ symbol: 'back', text: <Words of="nav.bar.back" />, to: '/join', replace: true }}
      actions={
        <Button full to="/join" replace>
          <Words of="join.stopped.action" />
        </Button>
      }
    >
      <Notice kind="warning" live="alert">
        <Words of={reason === 'digits' ? 'join.stopped.body' : ERRORS[reason]} />
      </Notice>
    </Page>
  );
}
