import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { DigitGroups } from '#ui/DigitGroups.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface CompareDigitsProps {
  readonly lead: Lead;
  readonly digits: readonly string[];
  /** Who stands on the other side, when that is known. */
  readonly before?: ReactNode;
  readonly busy?: boolean;
  readonly onSame: () => void;
  readonly onDifferent: () => void;
}

/** Two people read digits to each other. Only 'the same' goes on; the safe answer stands beside it. */
export function CompareDigits({
  lead,
  digits,
  before,
  busy = false,
  onSame,
  onDifferent,
}: CompareDigitsProps) {
  const words = useWords();
  const six = digits.length === 2;
  return (
    <Page
      focused
      title={<Words of="join.digits.title" />}
      lead={lead}
      actions={
        <>
          <Button kind="second" full onClick={onDifferent}>
            <Words of="join.digits.different" />
          </Button>
          <Button full symbol="tick" busy={busy} onClick={onSame}>
            <Words of="join.digits.same" />
          </Button>
        </>
      }
    >
      {before}
      <RunningText>
        <Words of={six ? 'join.digits.hintSix' : 'join.digits.hintGroups'} />
      </RunningText>
      <Card room="panel">
        <DigitGroups digits={digits.join('')} label={words('join.digits.label')} />
      </Card>
      <SymbolLine symbol="attention">
        <Words of="join.digits.stop" />
      </SymbolLine>
    </Page>
  );
}
