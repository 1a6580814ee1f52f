import type { Cv, CvItem } from '#domain/cv/rules.ts';

/** What of a CV itself is in the file; a photo of it is not. */
export const CV_NAMES = [
  'title',
  'kind',
  'look',
  'name',
  'town',
  'phone',
  'email',
  'address',
  'birthOn',
  'nationality',
  'licence',
  'link',
  'hobbies',
  'references',
] as const satisfies readonly (keyof Cv)[];

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
