import type { GoalKind } from '#domain/plan/model.ts';
import type { SymbolName } from '#ui/Symbol.tsx';

const symbols: Readonly<Record<GoalKind, SymbolName>> = {
  work: 'work',
  ownBusiness: 'shop',
  learning: 'school',
  experienceCertificate: 'file',
  volunteering: 'people',
  language: 'language',
  practical: 'key',
};

/** A star for a goal of no kind. */
export const goalSymbol = (kind: GoalKind | ''): SymbolName => (kind === '' ? 'star' : symbols[kind]);
