import { useEffect, useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { PersonDisc } from '#ui/PersonDisc.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Row } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { JoinDeps, Newcomer } from './join-deps.ts';

export interface TogetherNowProps extends Pick<JoinDeps, 'hasToBring'> {
  readonly other: string;
  /** My own role. */
  readonly role: Newcomer['role'];
  /** The contents are still to come. */
  readonly later?: boolean;
}

export function TogetherNow({ other, role, hasToBring, later = false }: TogetherNowProps) {
  const [brings, setBrings] = useState(false);
  useEffect(() => {
    let left = false;
    void hasToBring().then((has) => {
      if (!left) setBrings(has);
    });
    return () => {
      left = true;
    };
  }, [hasToBring]);
  return (
    <Page
      focused
      title={<Words of="join.done.title" />}
      lead={{ symbol: 'back', text: <Words of="nav.tab.today" />, to: '/today', replace: true }}
      actions={
        brings ? (
          <Button full symbolEnd="next" to="/join?ask=bring" replace>
            <Words of="common.action.next" />
          </Button>
        ) : (
          <Button full to="/today" replace>
            <Words of="join.done.action" />
          </Button>
        )
      }
    >
      <Card kind="hero">
        <Row gap={4} wrap={false}>
          <PersonDisc name={other} tone={role === 'mentee' ? 'green' : 'gold'} size={56} />
          <RunningText>
            <Words
              of={role === 'mentee' ? 'join.done.bodyMentee' : 'join.done.bodyMentor'}
              values={{ name: other }}
            />
          </RunningText>
        </Row>
      </Card>
      {later ? (
        <SymbolLine symbol="saved">
          <Words of="join.offline.later" />
        </SymbolLine>
      ) : null}
      <SymbolLine symbol="lock">
        <Words of="start.promise.private" />
      </SymbolLine>
    </Page>
  );
}
