import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { StatusLine } from '#ui/StatusLine.tsx';
import type { JoinDeps } from './join-deps.ts';

/** Both devices are of one person now; what she has comes over as soon as there is a connection. */
export function OwnArriving({ hasArrived, online }: Pick<JoinDeps, 'hasArrived' | 'online'>) {
  const words = useWords();
  return (
    <Page
      focused
      title={words('join.own.done.title')}
      lead={{ symbol: 'back', text: words('nav.tab.today'), to: '/today', replace: true }}
      {...(hasArrived
        ? {
            actions: (
              <Button full to="/today" replace>
                {words('join.done.action')}
              </Button>
            ),
          }
        : {})}
    >
      <p>{words('join.own.done.body')}</p>
      {hasArrived ? (
        <StatusLine symbol="done">{words('join.own.done.arrived')}</StatusLine>
      ) : online ? (
        <StatusLine symbol="waiting">{words('join.own.done.arriving')}</StatusLine>
      ) : (
        <Notice kind="warning" live="status">
          {words('join.offline.later')}
        </Notice>
      )}
    </Page>
  );
}
