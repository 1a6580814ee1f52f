import { cvs } from '#domain/cv/model.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { Starters } from './Starters.tsx';

const STARTERS = [
  'cvPaper.starter.profile.am',
  'cvPaper.starter.profile.good',
  'cvPaper.starter.profile.like',
  'cvPaper.starter.profile.search',
] as const;

/** Who she is in a few lines; both may type at once. */
export function ProfileForm({ cv }: { readonly cv: Cv }) {
  return (
    <TextEditor
      definition={cvs}
      row={cv.id}
      field="profile"
      label={<Words of="cv.field.profile" />}
      hint={<Words of="cv.field.profileHint" />}
      maxLength={2000}
      lined={false}
      lang="nl"
      dir="ltr"
      starters={(add) => <Starters keys={STARTERS} goesOn onAdd={add} />}
    />
  );
}
