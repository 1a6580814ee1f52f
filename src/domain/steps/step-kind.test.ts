import { describe, expect, it } from 'vitest';
import { stepKindOf } from './step-kind.ts';

describe('what a step is about', () => {
  it.each([
    ['Bel de bakkerij', 'call'],
    ['De belasting regelen', 'other'],
    ['Oefen het gesprek', 'practise'],
    ['Mijn cv printen', 'cv'],
    ['Stuur de brief', 'write'],
    ['Vraag of er nieuws is', 'ask'],
    ['Ga langs bij het hotel', 'go'],
    ['', 'other'],
  ])('%s', (what, kind) => {
    expect(stepKindOf(what)).toBe(kind);
  });
});
