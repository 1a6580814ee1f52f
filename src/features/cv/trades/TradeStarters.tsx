import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Starters, type PaperWords } from '#parts/paper-words/Starters.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TRADES, tradeSymbols, type Trade } from './trade.ts';

export interface TradeStartersProps {
  readonly startersOf: (trade: Trade) => readonly PaperWords[];
  readonly onAdd: (words: string) => void;
}

/** Examples of the trade that she points at, each with one press in the text. */
export function TradeStarters({ startersOf, onAdd }: TradeStartersProps) {
  const words = useWords();
  const [trade, setTrade] = useState<Trade>();
  return (
    <Fold summary={<Words of="cv.trade.title" />}>
      <Stack gap={4}>
        <ChipGroup
          legend={<Words of="cv.trade.question" />}
          options={TRADES.map((value) => ({
            value,
            label: words(`cv.trade.${value}`),
            symbol: tradeSymbols[value],
          }))}
          value={trade}
          onChange={setTrade}
        />
        {trade === undefined ? null : <Starters starters={startersOf(trade)} onAdd={onAdd} />}
      </Stack>
    </Fold>
  );
}
