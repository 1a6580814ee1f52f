import type { Cv } from '#domain/cv/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { SwitchRow } from '#ui/CheckRow.tsx';

export interface PhotoChoiceProps {
  readonly cv: Cv;
  readonly onChange: (withPhoto: boolean) => void;
}

/** Whether the photo is on the paper. It is only asked of who has one. */
export function PhotoChoice({ cv: { photo, withPhoto }, onChange }: PhotoChoiceProps) {
  if (photo === null) return null;
  return (
    <SwitchRow
      label={<Words of="cv.photo.show" />}
      hint={<Words of="cv.photo.showHint" />}
      checked={withPhoto}
      onChange={onChange}
    />
  );
}
