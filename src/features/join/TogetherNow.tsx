import { useEffect, useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { PersonDisc } from '#ui/PersonDisc.tsx';
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
  const words = useWords();
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
      title={words('join.done.title')}
      lead={{ symbol: 'back', text: words('nav.tab.today'), to: '/today', replace: true }}
      actions={
        brings ? (
          <Button full symbolEnd="next" to="/join?ask=bring" replace>
            {words('common.action.next')}
          </Button>
        ) : (
          <Button full to="/today" replace>
            {words('join.done.action')}
          </Button>
        )
      }
    >
      <Card kind="hero">
        <Row gap={4} wrap={false}>
          <PersonDisc name={other} tone={role === 'mentee' ? 'green' : 'gold'} size={56} />
          <p>
            <Words
              of={role === 'mentee' ? 'join.done.bodyMentee' : 'join.done.bodyMentor'}
              values={{ name: other }}
            />
          </p>
        </Row>
      </Card>
      {later ? <SymbolLine symbol="saved">{words('join.offline.later')}</SymbolLine> : null}
      <SymbolLine symbol="lock">{words('start.promise.private')}</SymbolLine>
    </Page>
  );
}
