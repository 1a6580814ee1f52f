import { byPosition, placeAt, type Positioned } from '#core/merge/order.ts';
import type { PatchOf, RowOf } from '../shared/record.ts';
import { CV_SECTIONS, type cvItems, type CvKind, type cvs, type CvSection } from './model.ts';

export type Cv = RowOf<typeof cvs>;
export type CvItem = RowOf<typeof cvItems>;

/** A CV with everything in it; `profile` and each `details`, in either language, are whole. */
export interface CvContent {
  readonly cv: Cv;
  readonly profile: string;
  readonly items: readonly CvItem[];
}

/** What is filled in one by one: the sections with items, and the fields of the CV itself. */
export const CV_PARTS = ['personal', 'profile', ...CV_SECTIONS, 'hobbies', 'references'] as const;
export type CvPart = (typeof CV_PARTS)[number];

export const isSection = (part: string): part is CvSection =>
  (CV_SECTIONS as readonly string[]).includes(part);
export const isPart = (part: string): part is CvPart => (CV_PARTS as readonly string[]).includes(part);

/** These sections right after who she is; the others in their usual order. */
const withFirst = (...first: readonly CvSection[]): readonly CvPart[] => {
  const early: ReadonlySet<CvPart> = new Set<CvPart>(['personal', 'profile', ...first]);
  return ['personal', 'profile', ...first, ...CV_PARTS.filter((part) => !early.has(part))];
};

/** The order on paper and on the screen. Skills first is for who did little paid work. */
const ORDER: Readonly<Record<CvKind, readonly CvPart[]>> = {
  chronological: CV_PARTS,
  skills: withFirst('skill', 'quality', 'qualification', 'language', 'home'),
  mixed: withFirst('skill'),
};

export const partsOf = (kind: CvKind): readonly CvPart[] => ORDER[kind];

const DATED: ReadonlySet<CvSection> = new Set<CvSection>([
  'work',
  'home',
  'volunteering',
  'education',
  'course',
]);

export const isDated = (section: CvSection): boolean => DATED.has(section);

const FOR_EVER = '9999-12';

/** The last month of a year without a month, so that '2018' stands above 'juni 2018'. */
const asEnd = (date: string): string => (date.length === 4 ? `${date}-12` : date);
const asBeginning = (date: string): string => (date.length === 4 ? `${date}-01` : date);

const endOf = (item: CvItem): string => (item.isNow ? FOR_EVER : asEnd(item.until || item.from));

/** Newest first: what goes on now, then by end, then by beginning; without a date last. */
function compareDates(a: CvItem, b: CvItem): number {
  if (!isDated(a.section)) return 0;
  const byEnd = -compareTexts(endOf(a), endOf(b));
  return byEnd === 0 ? -compareTexts(a.from, b.from) : byEnd;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** [total] Any two items have one order, on every device. */
export const inOrder = (items: readonly CvItem[]): readonly CvItem[] =>
  [...items].sort((a, b) => compareDates(a, b) || byPosition(a, b));

export const itemsOf = (items: readonly CvItem[], section: CvSection): readonly CvItem[] =>
  inOrder(items.filter((item) => item.section === section));

/** Where a new item of a section goes: last among its own. */
export function placeForNew(items: readonly CvItem[], section: CvSection, id: string): readonly Positioned[] {
  const siblings = items.filter((item) => item.section === section).sort(byPosition);
  return placeAt(siblings, id, siblings.length);
}

/** The positions after one press on up or down; null where dates decide or there is nothing to pass. */
export function moved(
  items: readonly CvItem[],
  item: CvItem,
  direction: 'up' | 'down',
): readonly Positioned[] | null {
  const alike = itemsOf(items, item.section).filter((one) => compareDates(one, item) === 0);
  const index = alike.findIndex(({ id }) => id === item.id);
  const target = direction === 'up' ? index - 1 : index + 1;
  if (index === -1 || target < 0 || target >= alike.length) return null;
  return placeAt(
    alike.filter(({ id }) => id !== item.id),
    item.id,
    target,
  );
}

/** An item that says nothing yet does not come on paper. */
export function saysSomething(item: CvItem): boolean {
  return (
    item.title !== '' || item.organisation !== '' || item.details.trim() !== '' || item.homeSkills.length > 0
  );
}

export function isFilled(content: CvContent, part: CvPart): boolean {
  if (isSection(part)) return itemsOf(content.items, part).some(saysSomething);
  switch (part) {
    case 'personal':
      return content.cv.name !== '';
    case 'profile':
      return content.profile.trim() !== '';
    case 'hobbies':
    case 'references':
      return content.cv[part] !== '';
  }
}

/** What stands under one heading of the paper. */
export interface PaperSection {
  readonly heading: Exclude<CvPart, 'personal'> | 'workAndHome';
  readonly items: readonly CvItem[];
}

/**
 * The paper below the name: no empty headings, no empty items. Years at home stand in one line of time with the work,
 * so that there is no hole in it; where skills come first they are a section of their own.
 */
export function paperSections(content: CvContent): readonly PaperSection[] {
  const { kind } = content.cv;
  const of = (section: CvSection): readonly CvItem[] => itemsOf(content.items, section).filter(saysSomething);
  const asOneLine = kind !== 'skills' && of('work').length > 0 && of('home').length > 0;
  return partsOf(kind).flatMap((part): readonly PaperSection[] => {
    if (part === 'personal' || !isFilled(content, part)) return [];
    if (!isSection(part)) return [{ heading: part, items: [] }];
    if (asOneLine && part === 'home') return [];
    if (asOneLine && part === 'work')
      return [{ heading: 'workAndHome', items: inOrder([...of('work'), ...of('home')]) }];
    return [{ heading: part, items: of(part) }];
  });
}

/** The tasks and results of an item: one line each, whatever sign was typed before them. */
export const linesOf = (details: string): readonly string[] =>
  details
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s*/u, '').trim())
    .filter((line) => line !== '');

export const MOST_QUALITIES = 5;

/** A period may lack an end, a beginning, or both; it never ends before it begins. */
export const isPeriodInOrder = (from: string, until: string): boolean =>
  from === '' || until === '' || asBeginning(from) <= asEnd(until);

/** For a file or a printed page: 'CV-Samira-Haddad'. */
export function fileNameOf(name: string): string {
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ['CV', ...words].join('-');
}

export interface CvCopy {
  readonly cv: PatchOf<typeof cvs>;
  readonly profile: string;
  readonly items: readonly ({ readonly patch: PatchOf<typeof cvItems> } & Pick<
    CvItem,
    'details' | 'detailsOwn'
  >)[];
}

/** Everything of a CV but its name; the first one stays as it is. The writer gives each item the id of the new CV. */
export function copyOf(content: CvContent, title: string, today: string): CvCopy {
  const { id: _id, profile: _beginning, pos, ...fields } = content.cv;
  return {
    cv: { ...fields, ...placeOf(pos), title, addedOn: today },
    profile: content.profile,
    items: content.items.map(({ id: _item, cv: _cv, details, detailsOwn, pos: at, ...patch }) => ({
      patch: { ...patch, ...placeOf(at) },
      details,
      detailsOwn,
    })),
  };
}

/** A row that never got a place cannot be given an empty one. */
const placeOf = (pos: string): { readonly pos?: string } => (pos === '' ? {} : { pos });
