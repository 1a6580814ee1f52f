/** The parts of the alphabets that fonts are cut into: a file is only fetched for letters that stand on the paper. */
export const FACES = ['latin', 'latinExt', 'vietnamese', 'cyrillic', 'arabic'] as const;
export type Face = (typeof FACES)[number];
export type Weight = 'normal' | 'bold';

/** What each file was cut to by those who made it, where the font has it; the first that has a letter draws it. */
const RANGES: Readonly<Record<Face, RegExp>> = {
  latin:
    /[\u0000-\u00FF\u0131\u0152-\u0153\u02BB-\u02BC\u02C6\u02DA\u02DC\u2002\u2009\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u2032\u2033\u2039\u203A\u2044\u20AC\u2122\u2191\u2193\u2212\u2215\uFFFD]/u,
  vietnamese:
    /[\u0102-\u0103\u0110-\u0111\u0128-\u0129\u0168-\u0169\u01A0-\u01A1\u01AF-\u01B0\u1EA0-\u1EF9\u20AB]/u,
  latinExt:
    /[\u0100-\u02BA\u02BD-\u02C5\u02C7-\u02CC\u02CE-\u02D7\u02DD-\u02FF\u0304\u0308\u0329\u1D00-\u1DBF\u1E00-\u1E9F\u1EF2-\u1EFF\u2020\u20A0-\u20AB\u20AD-\u20C0\u2113\u2C60-\u2C7F\uA720-\uA7FF]/u,
  cyrillic: /[\u0301\u0400-\u045F\u0490-\u0491\u04B0-\u04B1\u2116]/u,
  arabic:
    /[\u0600-\u06FF\u0750-\u077F\u0870-\u088E\u0890-\u0891\u0897-\u08E1\u08E3-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/u,
};

/** Dutch, Turkish and Polish never wait for the large file of all that is Latin when the small one has the letter. */
const ORDER = ['latin', 'arabic', 'cyrillic', 'latinExt', 'vietnamese'] as const satisfies readonly Face[];

/** A sign that takes the face of what stands before it: a space, a mark above a letter, a joiner. */
const followsItsNeighbour = /[\s\p{M}\u200B-\u200F]/u;

/** Null: no font of ours has this letter. */
export function faceOf(letter: string, before: Face | null): Face | null {
  if (before !== null && followsItsNeighbour.test(letter)) return before;
  return ORDER.find((face) => RANGES[face].test(letter)) ?? null;
}

export const fontName = (face: Face, weight: Weight): string => `${face}-${weight}`;

/** What a text needs, in either weight. */
export function facesIn(text: string): ReadonlySet<Face> {
  const found = new Set<Face>(['latin']);
  let before: Face | null = null;
  for (const letter of text.normalize('NFC')) {
    before = faceOf(letter, before);
    if (before !== null) found.add(before);
  }
  return found;
}
