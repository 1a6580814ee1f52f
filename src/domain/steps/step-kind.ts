/** What a step is about, guessed from its words, for the picture beside it. */
export type StepKind = 'call' | 'write' | 'cv' | 'practise' | 'go' | 'ask' | 'other';

const beginnings: readonly (readonly [StepKind, readonly string[]])[] = [
  ['practise', ['oefen', 'practi', 'prepare', 'voorbereid']],
  ['call', ['bel', 'bellen', 'call', 'phone', 'telefon', 'telephone']],
  ['cv', ['cv', 'résumé', 'resume']],
  [
    'write',
    [
      'mail',
      'mailen',
      'brief',
      'schrijf',
      'schrijven',
      'letter',
      'write',
      'email',
      'stuur',
      'sturen',
      'send',
    ],
  ],
  ['ask', ['vraag', 'vragen', 'ask', 'praat', 'praten', 'talk']],
  ['go', ['ga', 'gaan', 'langs', 'bezoek', 'go', 'visit', 'loop']],
];

/** Short beginnings must be the whole word: 'bel' is a call, 'belasting' is not. */
const WHOLE_WORD = 5;

export function stepKindOf(what: string): StepKind {
  const words = what.toLowerCase().split(/[^\p{L}]+/u);
  const found = beginnings.find(([, starts]) =>
    words.some((word) =>
      starts.some((start) => (start.length < WHOLE_WORD ? word === start : word.startsWith(start))),
    ),
  );
  return found?.[0] ?? 'other';
}
