import { jobKindOf, type JobKind } from '#domain/applications/job-kind.ts';
import type { PaperWords } from '#parts/paper-words/Starters.tsx';
import type { Trade } from '../trades/trade.ts';

/** What people do in the trades of the programme, in the short lines of a CV. */
const TASKS = {
  cleaning: [
    { key: 'cvPaper.starter.task.cleaning.offices' },
    { key: 'cvPaper.starter.task.cleaning.windows' },
    { key: 'cvPaper.starter.task.cleaning.safe' },
    { key: 'cvPaper.starter.task.cleaning.alone' },
  ],
  kitchen: [
    { key: 'cvPaper.starter.task.kitchen.prepared' },
    { key: 'cvPaper.starter.task.kitchen.dishes' },
    { key: 'cvPaper.starter.task.kitchen.clean' },
    { key: 'cvPaper.starter.task.kitchen.served' },
  ],
  childcare: [
    { key: 'cvPaper.starter.task.childcare.played' },
    { key: 'cvPaper.starter.task.childcare.meals' },
    { key: 'cvPaper.starter.task.childcare.parents' },
    { key: 'cvPaper.starter.task.childcare.safe' },
  ],
  care: [
    { key: 'cvPaper.starter.task.care.washing' },
    { key: 'cvPaper.starter.task.care.meals' },
    { key: 'cvPaper.starter.task.care.listened' },
    { key: 'cvPaper.starter.task.care.notes' },
  ],
  shop: [
    { key: 'cvPaper.starter.task.shop.customers' },
    { key: 'cvPaper.starter.task.shop.till' },
    { key: 'cvPaper.starter.task.shop.stock' },
    { key: 'cvPaper.starter.task.shop.tidy' },
  ],
  warehouse: [
    { key: 'cvPaper.starter.task.warehouse.sorted' },
    { key: 'cvPaper.starter.task.warehouse.orders' },
    { key: 'cvPaper.starter.task.warehouse.loaded' },
    { key: 'cvPaper.starter.task.warehouse.counted' },
  ],
  technical: [
    { key: 'cvPaper.starter.task.technical.repaired' },
    { key: 'cvPaper.starter.task.technical.replaced' },
    { key: 'cvPaper.starter.task.technical.tools' },
    { key: 'cvPaper.starter.task.technical.machines' },
  ],
  office: [
    { key: 'cvPaper.starter.task.office.phone' },
    { key: 'cvPaper.starter.task.office.post' },
    { key: 'cvPaper.starter.task.office.computer' },
    { key: 'cvPaper.starter.task.office.planned' },
  ],
} as const satisfies Readonly<Record<Trade, readonly PaperWords[]>>;

/** What fits every job. */
export const ANY_TASKS: readonly PaperWords[] = [
  { key: 'cvPaper.starter.task.any.colleagues' },
  { key: 'cvPaper.starter.task.any.together' },
];

const TRADE_OF: Readonly<Record<JobKind, Trade | null>> = {
  bread: 'kitchen',
  cleaning: 'cleaning',
  kitchen: 'kitchen',
  care: 'care',
  child: 'childcare',
  school: 'childcare',
  shop: 'shop',
  warehouse: 'warehouse',
  garage: 'technical',
  office: 'office',
  other: null,
};

/** By the words that a job and its employer are called with; null when they tell nothing. */
export const tradeOf = (title: string, organisation = ''): Trade | null =>
  TRADE_OF[jobKindOf(title, organisation)];

/** Lines to begin with for a job of this trade. */
export const taskStarters = (trade: Trade): readonly PaperWords[] => [...TASKS[trade], ...ANY_TASKS];
