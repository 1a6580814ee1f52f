import type { CvItem } from '#domain/cv/rules.ts';

/** The fields of an item that go into a file; own words in another language stay in the app. */
export type ItemFields = Omit<
  CvItem,
  'id' | 'cv' | 'pos' | 'titleOwn' | 'titleOwnLang' | 'detailsOwn' | 'detailsOwnLang'
>;

export const EMPTY_ITEM: ItemFields = {
  section: 'work',
  title: '',
  organisation: '',
  place: '',
  from: '',
  until: '',
  isNow: false,
  details: '',
  homeSkills: [],
  level: '',
  diploma: '',
  valued: '',
  speaking: '',
  reading: '',
  writing: '',
};

export const fieldsOf = (item: CvItem): ItemFields =>
  Object.fromEntries(
    Object.keys(EMPTY_ITEM).map((name) => [name, item[name as keyof ItemFields]]),
  ) as unknown as ItemFields;
