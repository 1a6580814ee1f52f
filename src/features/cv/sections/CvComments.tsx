import { isChosen, PERSONAL_LINES, type PersonalLine } from '#domain/cv/commented.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { CommentsHere } from '#parts/comments/CommentsHere.tsx';

const LABELS = {
  name: 'cv.field.name',
  town: 'cv.field.town',
  phone: 'cv.field.phone',
  email: 'cv.field.email',
  address: 'cv.field.address',
  birthOn: 'cv.field.birth',
  nationality: 'cv.field.nationality',
  licence: 'cv.field.licence',
  link: 'cv.field.link',
} as const satisfies Readonly<Record<PersonalLine, PlainKey>>;

/** What is said about the lines of 'who am I'. */
export const PersonalComments = ({ cv }: { readonly cv: Cv }) => (
  <CommentsHere
    of={cv.id}
    kind="cv"
    fields={PERSONAL_LINES.map((field) => ({
      place: { table: 'cv', row: cv.id, field },
      text: cv[field] ?? '',
      label: <Words of={LABELS[field]} />,
      takesWords: !isChosen(field),
    }))}
  />
);

export interface CvCommentsProps {
  readonly cv: Cv;
  readonly field: 'profile' | 'hobbies' | 'references';
  readonly text: string;
}

/** What is said about a part of a CV that is one text. */
export const CvComments = ({ cv, field, text }: CvCommentsProps) => (
  <CommentsHere of={cv.id} kind="cv" fields={[{ place: { table: 'cv', row: cv.id, field }, text }]} />
);
