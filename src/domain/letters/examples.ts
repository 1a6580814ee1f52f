import type { LetterBlock, LetterKind } from './model.ts';

export const EXAMPLE_KEYS = [
  'why',
  'whyOpen',
  'can',
  'whyJob',
  'whyHere',
  'close',
  'callWhy',
  'callCan',
  'callClose',
] as const;
export type ExampleKey = (typeof EXAMPLE_KEYS)[number];

/** How somebody else wrote this part, by its key in `letterPaper.example`. */
export function exampleOf(block: LetterBlock, kind: LetterKind): ExampleKey {
  if (kind === 'open' && block === 'why') return 'whyOpen';
  if (kind !== 'script') return block;
  return block === 'why' ? 'callWhy' : block === 'can' ? 'callCan' : 'callClose';
}
