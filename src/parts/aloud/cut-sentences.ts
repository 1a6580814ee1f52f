export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Some voices fall silent after some fourteen seconds: nothing that is said in one go is longer. */
const LONGEST = 180;

/** For browsers of before 2024 without `Intl.Segmenter`. */
const SENTENCE = /[^.!?…؟]+(?:[.!?…؟]+(?=\s|$)|[.!?…؟]+|$)\s*/gu;

function sentenceSpans(line: string, lang: string): readonly Span[] {
  if ('Segmenter' in Intl) {
    const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    return [...segmenter.segment(line)].map(({ index, segment }) => ({
      from: index,
      to: index + segment.length,
    }));
  }
  return [...line.matchAll(SENTENCE)].map(({ index, 0: segment }) => ({
    from: index,
    to: index + segment.length,
  }));
}

/** In pieces at a comma, or else at a space; a word is never cut. */
function shortSpans(text: string, { from, to }: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = from;
  while (to - start > LONGEST) {
    const piece = text.slice(start, start + LONGEST);
    const comma = Math.max(piece.lastIndexOf(', '), piece.lastIndexOf('، '), piece.lastIndexOf('; '));
    const end = comma > LONGEST / 3 ? comma + 1 : piece.lastIndexOf(' ');
    if (end <= 0) break;
    spans.push({ from: start, to: start + end });
    start += end;
  }
  spans.push({ from: start, to });
  return spans;
}

/** Where the sentences of a text begin and end; a line of its own is a sentence of its own. */
export function cutSentences(text: string, lang: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    for (const span of sentenceSpans(line, lang))
      spans.push(...shortSpans(text, { from: from + span.from, to: from + span.to }));
    from += line.length + 1;
  }
  return spans;
}

const UNHEARD = /[\u00ad\u200b-\u200f\u2060-\u2069\ufeff]/gu;

/** What a voice is given: no marks for the eye alone; empty when there is nothing to say. */
export function spoken(text: string): string {
  const said = text
    .replace(UNHEARD, '')
    .replace(/\s*·\s*/gu, ', ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '');
  return /[\p{L}\p{N}]/u.test(said) ? said : '';
}
