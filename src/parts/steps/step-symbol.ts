import { stepKindOf, type StepKind } from '#domain/steps/step-kind.ts';
import type { SymbolName } from '#ui/Symbol.tsx';

const symbols: Readonly<Record<StepKind, SymbolName>> = {
  call: 'call',
  write: 'letter',
  cv: 'cv',
  practise: 'mic',
  go: 'place',
  ask: 'talk',
  other: 'step',
};

export const stepSymbol = (what: string): SymbolName => symbols[stepKindOf(what)];
