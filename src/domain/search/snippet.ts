import { foldWithPlaces, placesOf, termsOf } from './fold.ts';

/** A stretch of text; `found` is what the reader looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where in the text the words of the query stand: in order, not overlapping, whole letters with their signs. */
export function rangesOf(text: string, query: string): readonly Range[] {
  const { folded, from } = foldWithPlaces(text);
  const ranges = termsOf(query).flatMap((term) =>
    placesOf(folded, term).map((at): Range => {
      const last = from[at + term.length - 1] ?? text.length;
      let next = at + term.length;
      while (next < from.length && (from[next] ?? 0) <= last) next++;
      return { from: from[at] ?? 0, to: from[next] ?? text.length };
    }),
  );
  return joined(ranges, text);
}

function joined(ranges: readonly Range[], text: string): readonly Range[] {
  const all: Range[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const end = trimmedEnd(text, from, to);
    const before = all.at(-1);
    if (before && from <= before.to)
      all[all.length - 1] = { from: before.from, to: Math.max(before.to, end) };
    else all.push({ from, to: end });
  }
  return all;
}

/** What folding drops behind a word (a space is kept, a sign on the letter belongs to it). */
function trimmedEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

/** The whole text in pieces, as for a title. */
export function piecesOf(text: string, query: string): readonly Piece[] {
  return cut(text, rangesOf(text, query), { from: 0, to: text.length });
}

function cut(text: string, ranges: readonly Range[], window: Range): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = window.from;
  const add = (to: number, found: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), found });
    at = Math.max(at, to);
  };
  for (const range of ranges) {
    if (range.to <= window.from || range.from >= window.to) continue;
    add(Math.max(range.from, window.from), false);
    add(Math.min(range.to, window.to), true);
  }
  add(window.to, false);
  return pieces;
}

const BEFORE = 28;
const LONGEST = 96;

/** The words around the first find, on one line; empty when the query is not in the text. */
export function snippetOf(text: string, query: string): readonly Piece[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  const ranges = rangesOf(line, query);
  const [first] = ranges;
  if (!first) return [];
  const from = startOfWord(line, first.from - BEFORE, first.from);
  const to = endOfWord(line, from + LONGEST, first.to);
  const pieces = cut(line, ranges, { from, to });
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...pieces,
    ...(to < line.length ? [{ text: ' …', found: false }] : []),
  ];
}

/** The first beginning of a word from `at` on, at the latest `most`. */
function startOfWord(line: string, at: number, most: number): number {
  if (at <= 0) return 0;
  const space = line.indexOf(' ', at - 1);
  return space === -1 || space + 1 > most ? most : space + 1;
}

/** The last end of a word up to `at`, at the earliest `least`. */
function endOfWord(line: string, at: number, least: number): number {
  if (at >= line.length) return line.length;
  const space = line.lastIndexOf(' ', at);
  return Math.max(space, least);
}
