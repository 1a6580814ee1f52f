import { coveringArray } from './covering-array.ts';
import { fileParts } from './screens.ts';
import type { DeviceOptions } from './test.ts';
import { LANGUAGES, type Language } from './words.ts';

export type Colours = 'light' | 'dark';

/** A device of the walk, and who holds it. */
export const WALK_DEVICES = [
  { name: 'a phone of 320', options: { size: { width: 320, height: 640 } }, role: 'mentee' },
  { name: 'a phone of 360', options: {}, role: 'mentor' },
  { name: 'a tablet', options: { tablet: true }, role: 'mentor' },
] as const satisfies readonly {
  readonly name: string;
  readonly options: DeviceOptions;
  readonly role: string;
}[];

export const WALK_PARTS = ['first', ...(Object.keys(fileParts) as (keyof typeof fileParts)[])] as const;
export type WalkPart = (typeof WALK_PARTS)[number];

const COLOURS = ['light', 'dark'] as const satisfies readonly Colours[];

/** A part of the screens, and in which colours they are looked at. */
export interface WalkLook {
  readonly part: WalkPart;
  readonly careful: readonly Colours[];
}

export type WalkSize = 'pairs' | 'full';

type Row = readonly [part: WalkPart, language: Language, device: number, colours: Colours];

const FACTORS = [WALK_PARTS, LANGUAGES, WALK_DEVICES, COLOURS] as const;

/**
 * Every two of part, language, device and colours together somewhere; or all combinations, some six times as many
 * looks, which is for a release.
 */
function carefulRows(size: WalkSize): readonly Row[] {
  const sizes = FACTORS.map(({ length }) => length);
  const rows =
    size === 'full'
      ? WALK_PARTS.flatMap((_, part) =>
          LANGUAGES.flatMap((__, language) =>
            WALK_DEVICES.flatMap((___, device) =>
              COLOURS.map((____, colours) => [part, language, device, colours]),
            ),
          ),
        )
      : coveringArray(sizes);
  return rows.map((row) => {
    const [part = 0, language = 0, device = 0, colours = 0] = row;
    return [WALK_PARTS[part]!, LANGUAGES[language]!, device, COLOURS[colours]!];
  });
}

/** What one device in one language goes past, in the order of the parts. */
export function walkOf(size: WalkSize, language: Language, device: number): readonly WalkLook[] {
  const rows = carefulRows(size).filter((row) => row[1] === language && row[2] === device);
  return WALK_PARTS.map((part) => ({
    part,
    careful: COLOURS.filter((colours) => rows.some((row) => row[0] === part && row[3] === colours)),
  })).filter(({ careful }) => careful.length > 0);
}
