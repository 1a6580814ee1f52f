import { coveringArray } from './covering-array.ts';
import { fileParts } from './screens.ts';
import { COLOURS, LETTERS, type Letters, type Size, type View } from './views.ts';
import { LANGUAGES, type Language } from './words.ts';

export const ROLES = ['mentee', 'mentor'] as const;
export const NETWORKS = ['online', 'offline'] as const;
export const WALK_PARTS = ['first', ...(Object.keys(fileParts) as (keyof typeof fileParts)[])] as const;
export type WalkPart = (typeof WALK_PARTS)[number];

/** Within one of these the width can change without the page becoming another. */
const SHAPES = ['narrow', 'wide'] as const;
const SIZES_OF = { narrow: [320, 360, '400 %'], wide: [768, 1280] } as const satisfies Record<
  (typeof SHAPES)[number],
  readonly Size[]
>;

/** What one round past the screens of a part is made of. */
interface Row {
  readonly part: WalkPart;
  readonly language: Language;
  readonly role: (typeof ROLES)[number];
  readonly network: (typeof NETWORKS)[number];
  readonly shape: (typeof SHAPES)[number];
  readonly letters: Letters;
}

export interface Round extends Row {
  /** In the first of these the screens are opened. */
  readonly views: readonly View[];
  /** Those in which the rules for ears and eyes are looked at too, which takes long. */
  readonly careful: readonly View[];
  /** That in which the Tab key goes past everything. */
  readonly byTab: View | null;
}

/** Rounds of one person on one device. Some screens change what others show, so no part stands in it twice. */
export interface Walk extends Pick<Row, 'language' | 'role'> {
  readonly rounds: readonly Round[];
}

/** `pairs` for each day; `full` for a release. */
export type WalkSize = 'pairs' | 'full';

/** The rows of each day have every two of their values together; for a release, all there are. */
const rowsOf = (size: WalkSize): readonly Row[] => (size === 'full' ? allRows() : pairRows());

function pairRows(): readonly Row[] {
  const factors = [WALK_PARTS, LANGUAGES, ROLES, SHAPES, LETTERS, NETWORKS] as const;
  return coveringArray(factors.map(({ length }) => length)).map(
    ([part = 0, language = 0, role = 0, shape = 0, letters = 0, network = 0]) => ({
      part: WALK_PARTS[part]!,
      language: LANGUAGES[language]!,
      role: ROLES[role]!,
      shape: SHAPES[shape]!,
      letters: LETTERS[letters]!,
      // The first start needs the server.
      network: part === 0 ? 'online' : NETWORKS[network]!,
    }),
  );
}

/** With no network the letters are the usual ones: neither does anything to the other. */
const CONDITIONS: readonly Pick<Row, 'letters' | 'network'>[] = [
  ...LETTERS.map((letters) => ({ letters, network: 'online' as const })),
  { letters: 'usual', network: 'offline' },
];

function allRows(): readonly Row[] {
  return CONDITIONS.flatMap((condition) =>
    SHAPES.flatMap((shape) =>
      LANGUAGES.flatMap((language) =>
        ROLES.flatMap((role) => WALK_PARTS.map((part) => ({ ...condition, shape, language, role, part }))),
      ),
    ),
  );
}

/** Large letters are not asked for where a page of 1280 is at 400 % already. */
const lettersAt = (letters: Letters, size: Size): Letters =>
  letters === 'large' && (size === 320 || size === '400 %') ? 'usual' : letters;

/** Each part gets all sizes of a shape over its rounds, at least two views in each, and each time other colours. */
function pairViews(row: Row, inShape: readonly Row[], turn: number): readonly View[] {
  const sizes: readonly Size[] = SIZES_OF[row.shape];
  const index = inShape.indexOf(row);
  const chosen =
    inShape.length === 1
      ? [...sizes]
      : [0, 1].map((at) => sizes[(WALK_PARTS.indexOf(row.part) + 2 * index + at) % sizes.length]!);
  // Of the narrow ones only 360 has large letters.
  if (row.letters === 'large' && row.shape === 'narrow' && !chosen.includes(360)) chosen.unshift(360);
  chosen.sort((size, other) => Number(other === 360) - Number(size === 360));
  const views = row.letters === 'large' ? chosen : chosen.toReversed();
  return views.map((size, at) => ({
    size,
    letters: lettersAt(row.letters, size),
    colours: COLOURS[(turn + at) % COLOURS.length]!,
    still: at > 0,
  }));
}

/** Most is looked at in the first size: another one for each language, and with other letters or no network. */
function allViews({ shape, letters, network, language }: Row): readonly View[] {
  // With large letters the others of a narrow page look as with the usual ones.
  const sizes: readonly Size[] = SIZES_OF[shape].filter((size) => lettersAt(letters, size) === letters);
  // No network goes with the usual letters, and large ones leave a narrow page one size only.
  const turn = network === 'offline' ? LETTERS.indexOf('large') : LETTERS.indexOf(letters);
  const first = (LANGUAGES.indexOf(language) + turn) % sizes.length;
  return [...sizes.slice(first), ...sizes.slice(0, first)].flatMap((size) =>
    COLOURS.map((colours) => ({ size, colours, letters, still: colours === 'dark' })),
  );
}

/** In the colours of the system the rules look at all but contrast. */
function carefulIn(views: readonly View[], letters: Letters, seen: Map<string, number>, keys: Keys): View {
  const fit = views.filter((view) => view.letters === letters);
  // That which stood least with what this round is made of.
  const stood = (view: View): number => sum(pairsOf(view, keys).map((pair) => seen.get(pair) ?? 0));
  const missing = (view: View): number => pairsOf(view, keys).filter((pair) => !seen.has(pair)).length;
  const [best] = fit.toSorted((one, other) => missing(other) - missing(one) || stood(one) - stood(other));
  for (const pair of pairsOf(best!, keys)) seen.set(pair, (seen.get(pair) ?? 0) + 1);
  return best!;
}

type Keys = readonly string[];
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const pairsOf = ({ size, colours }: View, keys: Keys): readonly string[] => [
  `${String(size)} ${colours}`,
  ...keys.flatMap((key) => [`${key} ${String(size)}`, `${key} ${colours}`]),
];

/** Of the rounds of a part two for the Tab key: a narrow and a wide one, of a mentee and of a mentor; each time other languages. */
function tabRounds(rounds: readonly Row[], turn: number): readonly Row[] {
  const two = rounds.flatMap((one, index) =>
    rounds
      .slice(index + 1)
      .filter(({ shape, role }) => shape !== one.shape && role !== one.role)
      .map((other) => [one, other] as const),
  );
  return two[turn % two.length] ?? [];
}

function roundsOf(size: WalkSize): readonly Round[] {
  const rows = rowsOf(size);
  if (size === 'full')
    return rows.map((row) => {
      const views = allViews(row);
      // The first size in all colours; the Tab key in one of them.
      const careful = views.slice(0, COLOURS.length);
      const { part, language, role } = row;
      const turn = WALK_PARTS.indexOf(part) + LANGUAGES.indexOf(language) + ROLES.indexOf(role);
      return { ...row, views, careful, byTab: careful[turn % careful.length]! };
    });
  const careful = new Map<string, number>();
  const byTab = new Map<string, number>();
  return WALK_PARTS.flatMap((part, turn) => {
    const ofPart = rows.filter((row) => row.part === part);
    const tabbed = tabRounds(ofPart, Math.floor(turn / 2));
    const rounds = ofPart.map((row, index) => {
      const inShape = ofPart.filter(({ shape }) => shape === row.shape);
      const views = pairViews(row, inShape, turn + index);
      const keys = [part, row.language, row.role, row.network, row.letters];
      return {
        ...row,
        views,
        careful: [carefulIn(views, row.letters, careful, keys)],
        byTab: tabbed.includes(row) ? carefulIn(views, row.letters, byTab, keys) : null,
      };
    });
    return withAllColours(rounds);
  });
}

/** Those colours in which a part would not be looked at with care, in a round that has them. */
function withAllColours(rounds: readonly Round[]): readonly Round[] {
  const more = COLOURS.filter(
    (colours) => !rounds.some(({ careful }) => careful.some((view) => view.colours === colours)),
  ).flatMap((colours) => {
    const view = rounds.flatMap(({ views }) => views).find((one) => one.colours === colours);
    return view ? [view] : [];
  });
  return rounds.map((round) => ({
    ...round,
    careful: [...round.careful, ...more.filter((view) => round.views.includes(view))],
  }));
}

export function walksOf(size: WalkSize): readonly Walk[] {
  const walks: { language: Language; role: Row['role']; rounds: Round[] }[] = [];
  for (const round of roundsOf(size)) {
    const { language, role, part } = round;
    const walk = walks.find(
      (other) =>
        other.language === language &&
        other.role === role &&
        !other.rounds.some((done) => done.part === part),
    );
    if (walk) walk.rounds.push(round);
    else walks.push({ language, role, rounds: [round] });
  }
  // On one device in the order of the parts.
  for (const { rounds } of walks)
    rounds.sort((one, other) => WALK_PARTS.indexOf(one.part) - WALK_PARTS.indexOf(other.part));
  return walks;
}
