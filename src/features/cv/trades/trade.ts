import type { PaperWords } from '#parts/paper-words/Starters.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';

/** The kinds of work that most people of the programme look for. */
export const TRADES = [
  'cleaning',
  'kitchen',
  'childcare',
  'care',
  'shop',
  'warehouse',
  'technical',
  'office',
] as const;
export type Trade = (typeof TRADES)[number];

export const tradeSymbols: Readonly<Record<Trade, SymbolName>> = {
  cleaning: 'cleaning',
  kitchen: 'kitchen',
  childcare: 'child',
  care: 'care',
  shop: 'shop',
  warehouse: 'warehouse',
  technical: 'garage',
  office: 'office',
};

/** Who she is and what she looks for, as somebody of this trade says it. */
export const profileExamples: Readonly<Record<Trade, readonly PaperWords[]>> = {
  cleaning: [
    { key: 'cvPaper.starter.profile.cleaning.can' },
    { key: 'cvPaper.starter.profile.cleaning.search' },
  ],
  kitchen: [
    { key: 'cvPaper.starter.profile.kitchen.can' },
    { key: 'cvPaper.starter.profile.kitchen.search' },
  ],
  childcare: [
    { key: 'cvPaper.starter.profile.childcare.can' },
    { key: 'cvPaper.starter.profile.childcare.search' },
  ],
  care: [{ key: 'cvPaper.starter.profile.care.can' }, { key: 'cvPaper.starter.profile.care.search' }],
  shop: [{ key: 'cvPaper.starter.profile.shop.can' }, { key: 'cvPaper.starter.profile.shop.search' }],
  warehouse: [
    { key: 'cvPaper.starter.profile.warehouse.can' },
    { key: 'cvPaper.starter.profile.warehouse.search' },
  ],
  technical: [
    { key: 'cvPaper.starter.profile.technical.can' },
    { key: 'cvPaper.starter.profile.technical.search' },
  ],
  office: [{ key: 'cvPaper.starter.profile.office.can' }, { key: 'cvPaper.starter.profile.office.search' }],
};
