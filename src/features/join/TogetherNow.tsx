import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { PersonDisc } from '#ui/PersonDisc.tsx';
import { Row } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { Newcomer } from './join-deps.ts';

export interface TogetherNowProps {
  readonly other: string;
  /** My own role. */
  readonly role: Newcomer['role'];
}

export function TogetherNow({ other, role }: TogetherNowProps) {
  const words = useWords();
  return (
    <Page
      focused
      title={words('join.done.title')}
      lead={{ symbol: 'back', text: words('nav.tab.today'), to: '/today', replace: true }}
      actions={
        <Button full to="/today" replace>
          {words('join.done.action')}
        </Button>
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
      <SymbolLine symbol="lock">{words('start.promise.private')}</SymbolLine>
    </Page>
  );
}
