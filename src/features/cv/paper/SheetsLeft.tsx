import { isSection, type CvContent } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Notice } from '#ui/Notice.tsx';

/** Says which parts of the CV found no room on two sheets. */
export function SheetsLeft({
  left,
  content,
}: {
  readonly left: readonly string[];
  readonly content: CvContent;
}) {
  const words = useWords();
  const parts = new Set(left.map((id) => partOfPiece(id, content)).filter((part) => part !== undefined));
  return (
    <Notice kind="warning" title={<Words of="cv.preview.tooLong" />}>
      <Words
        of="cv.preview.tooLongBody"
        values={{ parts: [...parts].map((part) => words(`cv.part.${part}`)).join(', ') }}
      />
      <br />
      <Words of="cv.preview.tooLongAdvice" />
    </Notice>
  );
}

/** Pieces are items, or named after their part. */
function partOfPiece(id: string, { items }: CvContent) {
  const item = items.find((one) => one.id === id);
  if (item) return item.section;
  const [name = ''] = id.split('-');
  if (isSection(name)) return name;
  switch (name) {
    case 'profile':
    case 'hobbies':
    case 'references':
    case 'personal':
      return name;
    case 'workAndHome':
      return 'work';
    default:
      return undefined;
  }
}
