import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { StatusLine } from '#ui/StatusLine.tsx';
import type { JoinDeps } from './join-deps.ts';

/** Both devices are of one person now; what she has comes over as soon as there is a connection. */
export function OwnArriving({ hasArrived, online }: Pick<JoinDeps, 'hasArrived' | 'online'>) {
  return (
    <Page
      focused
      title={<Words of="join.own.done.title" />}
      lead={{ symbol: 'back', text: <Words of="nav.tab.today" />, to: '/today', replace: true }}
      {...(hasArrived
        ? {
            actions: (
              <Button full to="/today" replace>
                <Words of="join.done.action" />
              </Button>
            ),
          }
        : {})}
    >
      <RunningText>
        <Words of="join.own.done.body" />
      </RunningText>
      {hasArrived ? (
        <StatusLine symbol="done">
          <Words of="join.own.done.arrived" />
        </StatusLine>
      ) : online ? (
        <StatusLine symbol="waiting">
          <Words of="join.own.done.arriving" />
        </StatusLine>
      ) : (
        <Notice kind="warning" live="status">
          <Words of="join.offline.later" />
        </Notice>
      )}
    </Page>
  );
}
