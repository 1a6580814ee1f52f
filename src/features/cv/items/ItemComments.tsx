import { isChosen, ITEM_LINES, type ItemLine } from '#domain/cv/commented.ts';
import type { CvSection } from '#domain/cv/model.ts';
import type { CvItem } from '#domain/cv/rules.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { CommentsHere } from '#parts/comments/CommentsHere.tsx';

const LABELS = {
  title: 'cv.field.workTitle',
  organisation: 'cv.field.organisation',
  place: 'cv.field.place',
  level: 'cv.field.level',
  from: 'cv.field.from',
  until: 'cv.field.until',
  diploma: 'cv.field.diploma',
  speaking: 'cv.field.speaking',
  reading: 'cv.field.reading',
  writing: 'cv.field.writing',
  homeSkills: 'cv.field.homeSkills',
  details: 'cv.field.details',
} as const satisfies Readonly<Record<ItemLine, PlainKey>>;

/** Where the form of a section has another name for it. */
const OTHER_LABELS: Partial<Readonly<Record<CvSection, Partial<Readonly<Record<ItemLine, PlainKey>>>>>> = {
  home: { title: 'cv.field.homeTitle', details: 'cv.field.homeDetails' },
  volunteering: { title: 'cv.field.volunteeringTitle' },
  education: {
    title: 'cv.field.educationTitle',
    level: 'cv.field.eduLevel',
    organisation: 'cv.field.school',
  },
  course: { title: 'cv.field.courseTitle', from: 'cv.field.courseWhen', until: 'cv.field.validUntil' },
  language: { title: 'cv.field.languageTitle' },
  qualification: { title: 'cv.field.qualificationTitle', until: 'cv.field.validUntil' },
};

/** What is said about the lines of an item: of most it is about what she did there. */
export function ItemComments({ item }: { readonly item: CvItem }) {
  const { section } = item;
  const lines = ITEM_LINES[section];
  return (
    <CommentsHere
      of={item.cv}
      kind="cv"
      first={lines.find((line) => line === 'details')}
      fields={lines.map((field) => ({
        place: { table: 'cvItem', row: item.id, field },
        text: field === 'homeSkills' ? '' : item[field],
        label: <Words of={OTHER_LABELS[section]?.[field] ?? LABELS[field]} />,
        takesWords: !isChosen(field, section),
      }))}
    />
  );
}
