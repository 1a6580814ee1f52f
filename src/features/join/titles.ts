import type { PlainKey } from '#i18n/word-key.ts';
import type { Asked, OwnSide } from './join-deps.ts';

const TITLES = {
  place: ['join.place.question', 'join.page.title'],
  together: ['join.side.question', 'join.place.together'],
  apart: ['join.side.question', 'join.place.apart'],
  offline: ['join.side.question', 'join.place.offline'],
  host: ['join.together.show.title'],
  scan: ['join.scan.title'],
  paste: ['join.paste.label'],
  request: ['join.apart.mine.title'],
  second: ['join.apart.second.title'],
  showRequest: ['join.offline.first.title'],
  scanAnswer: ['join.scan.titleAnswer'],
  scanRequest: ['join.scan.titleRequest'],
  arriving: ['join.own.done.title'],
  bring: ['join.bring.title'],
} as const satisfies Readonly<Record<Asked, readonly PlainKey[]>>;

const OWN_TITLES = { give: 'join.own.give.title', take: 'join.own.take.title' } as const;

/** One question, one title; of a link that was opened, the title of the whole journey. */
export function titleOf(asked: Asked | null, own: OwnSide | null): readonly PlainKey[] {
  if (asked === null) return ['join.page.title'];
  return asked === 'place' && own ? [OWN_TITLES[own]] : TITLES[asked];
}
