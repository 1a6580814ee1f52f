import { CV_LOOKS, type CvLook } from '#domain/cv/model.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { ChipGroup } from '#ui/Chips.tsx';

/** How the paper looks: seen at once below. */
export function LookChoice({
  look,
  onChange,
}: {
  readonly look: CvLook;
  readonly onChange: (look: CvLook) => void;
}) {
  const words = useWords();
  return (
    <ChipGroup
      legend={<Words of="cv.look.legend" />}
      options={CV_LOOKS.map((value) => ({ value, label: words(`cv.look.${value}`) }))}
      value={look}
      onChange={onChange}
    />
  );
}
