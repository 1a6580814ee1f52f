import type { SideEvent, Status } from '#domain/applications/model.ts';
import type { SymbolName } from '#ui/Symbol.tsx';
import type { TagProps } from '#ui/Tag.tsx';

export interface StatusLook {
  readonly symbol: SymbolName;
  readonly kind: NonNullable<TagProps['kind']>;
}

/**
 * Green is sent or done, gold is now, sand waits, pale gold is where the mentor looks along. What did not work out is
 * sand, never red: people are not errors.
 */
const looks: Readonly<Record<Status, StatusLook>> = {
  saved: { symbol: 'folder', kind: 'plain' },
  preparing: { symbol: 'write', kind: 'plain' },
  inReview: { symbol: 'people', kind: 'pale' },
  sent: { symbol: 'send', kind: 'green' },
  received: { symbol: 'tick', kind: 'green' },
  invited: { symbol: 'talk', kind: 'gold' },
  interviewed: { symbol: 'talk', kind: 'green' },
  trialDay: { symbol: 'job', kind: 'gold' },
  offered: { symbol: 'star', kind: 'gold' },
  hired: { symbol: 'star', kind: 'green' },
  notChosen: { symbol: 'route', kind: 'plain' },
  declined: { symbol: 'close', kind: 'plain' },
  stopped: { symbol: 'stop', kind: 'plain' },
  noAnswer: { symbol: 'waiting', kind: 'plain' },
  gone: { symbol: 'minus', kind: 'plain' },
};

export const statusLook = (status: Status): StatusLook => looks[status];

const doneSymbols: Readonly<Record<SideEvent, SymbolName>> = {
  phoned: 'call',
  mailed: 'letter',
  reminded: 'bell',
  thanked: 'good',
  askedFeedback: 'talk',
};

export const doneSymbol = (done: SideEvent): SymbolName => doneSymbols[done];
