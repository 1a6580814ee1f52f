import { Words } from '#i18n/Words.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import type { Asked } from './join-deps.ts';

export type JoinPlace = 'together' | 'apart' | 'offline';

export interface SideQuestionProps {
  readonly place: JoinPlace;
  readonly lead: Lead;
  readonly onChosen: (next: Asked) => void;
}

const WAYS = {
  together: {
    give: { symbol: 'qr', hint: 'join.side.meHint', next: 'host' },
    take: { symbol: 'camera', hint: 'join.side.otherHint', next: 'scan' },
  },
  offline: {
    give: { symbol: 'camera', hint: 'join.side.meHintOffline', next: 'scanRequest' },
    take: { symbol: 'qr', hint: 'join.side.otherHintOffline', next: 'showRequest' },
  },
  apart: {
    give: { symbol: 'link', hint: 'join.side.meHintApart', next: 'paste' },
    take: { symbol: 'send', hint: 'join.side.otherHintApart', next: 'request' },
  },
} as const;

/** Who gives the file and who takes it in. Apart and without internet, the one who is invited begins. */
export function SideQuestion({ place, lead, onChosen }: SideQuestionProps) {
  const { give, take } = WAYS[place];
  return (
    <Page focused title={<Words of="join.side.question" />} lead={lead}>
      <Stack gap={3}>
        <ActionCard
          symbol={give.symbol}
          label={<Words of="join.side.me" />}
          hint={<Words of={give.hint} />}
          onClick={() => {
            onChosen(give.next);
          }}
        />
        <ActionCard
          symbol={take.symbol}
          label={<Words of="join.side.other" />}
          hint={<Words of={take.hint} />}
          onClick={() => {
            onChosen(take.next);
          }}
        />
      </Stack>
    </Page>
  );
}
