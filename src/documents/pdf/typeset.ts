import bidiFactory from 'bidi-js';
import type { Line } from '../paper/model.ts';
import { faceOf, type Face, type Weight } from './faces.ts';

/** Letters of one look, in the order in which a hand writes them: from left to right on the paper. */
export interface Fragment {
  readonly text: string;
  readonly face: Face | null;
  readonly weight: Weight;
  readonly muted: boolean;
  readonly link: string | null;
  readonly width: number;
}

export interface SetLine {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

/** How wide letters of one face are, at the size of this text. */
export type Measure = (text: string, face: Face | null, weight: Weight) => number;

interface Letter {
  readonly text: string;
  readonly face: Face | null;
  readonly weight: Weight;
  readonly muted: boolean;
  readonly link: string | null;
  /** Of the bidirectional algorithm: odd runs from right to left. */
  level: number;
}

const bidi = bidiFactory();
const FIRST_STRONG = '\u2068';
const POP = '\u2069';
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
/** Signs that steer and are never seen. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
/** Pasted spaces and dashes that no font of ours has, and what looks like them. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u0000-\u001F\u007F-\u009F\u2000-\u200A\u2028\u2029\u205F\u3000]/gu, ' '],
  [/\u202F/gu, '\u00A0'],
  [/[\u2010\u2011]/gu, '-'],
  [/\u2012/gu, '–'],
  [/\u2015/gu, '—'],
];
const written = (text: string): string =>
  ALIKE.reduce((now, [signs, alike]) => now.replace(signs, alike), text.normalize('NFC'));

/** Every letter with its look and its level; what somebody typed is isolated, as `<bdi>` does on the screen. */
function lettersOf(line: Line, strong: boolean): readonly Letter[] {
  const letters: Letter[] = [];
  let before: Face | null = null;
  for (const run of line) {
    const text = written(run.text);
    const isolated = run.own === true && rightToLeft.test(text) ? `${FIRST_STRONG}${text}${POP}` : text;
    for (const letter of isolated) {
      before = faceOf(letter, before);
      letters.push({
        text: letter,
        face: before,
        weight: strong || run.strong === true ? 'bold' : 'normal',
        muted: run.muted === true,
        link: run.link ?? null,
        level: 0,
      });
    }
  }
  const whole = letters.map(({ text }) => text).join('');
  if (rightToLeft.test(whole)) {
    const { levels } = bidi.getEmbeddingLevels(whole, 'ltr');
    let at = 0;
    for (const letter of letters) {
      letter.level = levels[at] ?? 0;
      at += letter.text.length;
    }
  }
  return letters.filter(({ text }) => !unseen.test(text));
}

const isAlike = (a: Letter, b: Letter): boolean =>
  a.face === b.face &&
  a.weight === b.weight &&
  a.muted === b.muted &&
  a.link === b.link &&
  a.level === b.level;

/** Neighbours of one look together. */
function groupsOf(letters: readonly Letter[]): readonly Letter[][] {
  const groups: Letter[][] = [];
  for (const letter of letters) {
    const last = groups.at(-1);
    if (last?.[0] && isAlike(last[0], letter)) last.push(letter);
    else groups.push([letter]);
  }
  return groups;
}

/** Rule L2: from the highest level down to the lowest odd one, what stands at it or above turns round. */
function inWrittenOrder(groups: readonly Letter[][]): readonly Letter[][] {
  const order = [...groups];
  const levelOf = (group: Letter[] | undefined): number => group?.[0]?.level ?? 0;
  for (let level = Math.max(0, ...order.map(levelOf)); level > 0; level -= 1) {
    let begin = 0;
    while (begin < order.length) {
      let end = begin;
      while (end < order.length && levelOf(order[end]) >= level) end += 1;
      order.splice(begin, end - begin, ...order.slice(begin, end).reverse());
      begin = end + 1;
    }
  }
  return order;
}

function fragmentOf(group: readonly Letter[], measure: Measure): Fragment {
  const [first] = group;
  const { face = null, weight = 'normal', muted = false, link = null, level = 0 } = first ?? {};
  const rtl = level % 2 === 1;
  const letters = rtl
    ? group.map(({ text }) => bidi.getMirroredCharacter(text) ?? text)
    : group.map(({ text }) => text);
  // Whoever shapes Arabic turns it round; other letters that run with it are turned here.
  const text = rtl && face !== 'arabic' ? letters.reverse().join('') : letters.join('');
  return { text, face, weight, muted, link, width: measure(text, face, weight) };
}

function setLine(letters: readonly Letter[], measure: Measure): SetLine {
  let end = letters.length;
  while (end > 0 && letters[end - 1]?.text === ' ') end -= 1;
  const fragments = inWrittenOrder(groupsOf(letters.slice(0, end))).map((group) =>
    fragmentOf(group, measure),
  );
  return { fragments, width: fragments.reduce((sum, { width }) => sum + width, 0) };
}

const widthOf = (letters: readonly Letter[], measure: Measure): number =>
  groupsOf(letters).reduce((sum, group) => sum + fragmentOf(group, measure).width, 0);

/** Words with the space after them; a long word may also part after these signs, but for an address that opens. */
function wordsOf(letters: readonly Letter[]): readonly Letter[][] {
  const words: Letter[][] = [];
  let now: Letter[] = [];
  letters.forEach((letter, index) => {
    now.push(letter);
    const next = letters[index + 1]?.text;
    const mayPart = letter.link === null && now.length > 2 && next !== '/';
    const isEnd = letter.text === ' ' ? next !== ' ' : mayPart && /[-/@–]/u.test(letter.text);
    if (!isEnd) return;
    words.push(now);
    now = [];
  });
  return now.length > 0 ? [...words, now] : words;
}

/** How many letters fit; at least one, and never a letter without its marks. */
function fitting(letters: readonly Letter[], width: number, measure: Measure): number {
  let [fits, tooMany] = [1, letters.length + 1];
  while (fits < tooMany - 1) {
    const middle = (fits + tooMany) >> 1;
    if (widthOf(letters.slice(0, middle), measure) <= width) fits = middle;
    else tooMany = middle;
  }
  const isMark = (at: number): boolean => /\p{M}/u.test(letters[at]?.text ?? '');
  let end = fits;
  while (end > 1 && isMark(end)) end -= 1;
  if (end > 1 || !isMark(end)) return end;
  while (isMark(end)) end += 1;
  return end;
}

/** A word that is wider than the paper is cut where it has to be. */
function cutToFit(word: readonly Letter[], width: number, measure: Measure): readonly Letter[][] {
  if (widthOf(word, measure) <= width) return [[...word]];
  const parts: Letter[][] = [];
  for (let from = 0; from < word.length;) {
    const part = word.slice(from, from + fitting(word.slice(from), width, measure));
    parts.push(part);
    from += part.length;
  }
  return parts;
}

/** Breaks a line of words at a width, each line in the order in which it is written. Never empty. */
export function typeset(line: Line, strong: boolean, width: number, measure: Measure): readonly SetLine[] {
  const words = wordsOf(lettersOf(line, strong)).flatMap((word) => cutToFit(word, width, measure));
  const lines: Letter[][] = [];
  let now: Letter[] = [];
  let used = 0;
  for (const word of words) {
    const seen = word.filter(
      ({ text }, index) => text !== ' ' || word.slice(index).some((one) => one.text !== ' '),
    );
    if (now.length > 0 && used + widthOf(seen, measure) > width) {
      lines.push(now);
      now = [];
      used = 0;
    }
    now.push(...word);
    used += widthOf(word, measure);
  }
  if (now.length > 0 || lines.length === 0) lines.push(now);
  return lines.map((letters) => setLine(letters, measure));
}
