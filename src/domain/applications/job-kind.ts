/** The kind of work, guessed from words, so that a list can be read by its pictures. */
export type JobKind =
  | 'bread'
  | 'cleaning'
  | 'kitchen'
  | 'care'
  | 'child'
  | 'school'
  | 'shop'
  | 'warehouse'
  | 'garage'
  | 'office'
  | 'other';

/**
 * Beginnings of Dutch and English words; with a dot the whole word. Long ones count inside a compound too
 * ('bejaardenverzorgster'). The order counts: a bakery in a supermarket is bread, a cleaner in a hotel cleans.
 */
const beginnings: readonly (readonly [JobKind, readonly string[]])[] = [
  ['bread', ['bakker', 'brood', 'baker', 'bread', 'patisserie', 'banket']],
  [
    'cleaning',
    ['schoonma', 'poets', 'clean', 'housekeep', 'kamermei', 'huishoud', 'glazenwas', 'wasserij', 'linnen'],
  ],
  [
    'child',
    [
      'kinderopvang',
      'kinderdag',
      'peuter',
      'creche',
      'oppas',
      'childcare',
      'nanny',
      'babys',
      'overblijf',
      'bso.',
    ],
  ],
  [
    'kitchen',
    [
      'keuken',
      'kok.',
      'kitchen',
      'cook.',
      'chef.',
      'souschef.',
      'restaurant',
      'lunchroom',
      'cafe',
      'horeca',
      'cater',
      'afwas',
      'bediening',
      'ober.',
      'serveer',
      'kantine',
      'pizz',
      'snack',
      'eetcafe',
      'barista',
      'waiter',
      'waitress',
    ],
  ],
  [
    'care',
    [
      'zorg',
      'verzorg',
      'verpleeg',
      'thuishulp',
      'thuiszorg',
      'care.',
      'caregiver',
      'carer',
      'nurse',
      'nursing.',
      'ziekenhuis',
      'hospital',
      'apothe',
      'tandarts',
      'ouderen',
      'huisarts',
    ],
  ],
  ['school', ['school', 'basisschool', 'leraar', 'onderwijs', 'klassen', 'teach', 'conci', 'leerkracht']],
  [
    'warehouse',
    [
      'magazijn',
      'warehouse',
      'logist',
      'orderpick',
      'pakket',
      'inpak',
      'bezorg',
      'chauffeur',
      'vrachtwagen',
      'driver',
      'deliver',
      'koerier',
      'post.',
      'distributie',
      'sorteer',
    ],
  ],
  [
    'garage',
    [
      'garage',
      'monteur',
      'techn',
      'fietsenmak',
      'mechanic',
      'lasser',
      'elektr',
      'loodgiet',
      'bouw',
      'schilder',
      'timmer',
    ],
  ],
  [
    'office',
    [
      'kantoor',
      'admini',
      'recepti',
      'office',
      'secreta',
      'balie',
      'telefonis',
      'helpdesk',
      'boekhoud',
      'data.',
      'callcenter',
    ],
  ],
  [
    'shop',
    [
      'winkel',
      'verko',
      'kassa',
      'kassi',
      'vakken',
      'vulploeg',
      'supermarkt',
      'shop.',
      'shops.',
      'store.',
      'retail',
      'markt.',
      'markthal',
      'slager',
      'kapper',
      'kapsalon',
      'kleding',
      'bloemist',
      'drogist',
    ],
  ],
];

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

const LONG = 6;

function matches(word: string, start: string): boolean {
  if (start.endsWith('.')) return word === start.slice(0, -1);
  return start.length >= LONG ? word.includes(start) : word.startsWith(start);
}

function kindIn(words: readonly string[]): JobKind | undefined {
  return beginnings.find(([, starts]) =>
    words.some((word) => starts.some((start) => matches(word, start))),
  )?.[0];
}

/** What she does counts before where she does it: 'schoonmaak' at a school is cleaning. */
export function jobKindOf(job: string, employer: string): JobKind {
  return kindIn(wordsOf(job)) ?? kindIn(wordsOf(employer)) ?? 'other';
}
