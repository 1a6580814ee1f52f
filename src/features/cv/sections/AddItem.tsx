import { useNavigate } from 'react-router';
import type { CvSection } from '#domain/cv/model.ts';
import { itemsOf, MOST_QUALITIES, type CvContent } from '#domain/cv/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { addItem } from '../commands.ts';

type Picked = 'skill' | 'qualification' | 'quality';
const isPicked = (section: CvSection): section is Picked =>
  section === 'skill' || section === 'qualification' || section === 'quality';

/** Makes an item and opens it. One that stayed empty is opened again: two empty ones help nobody. */
export function AddItem({ content, section }: { readonly content: CvContent; readonly section: CvSection }) {
  const navigate = useNavigate();
  const { act, busy } = useAct();
  const items = itemsOf(content.items, section);
  if (section === 'quality' && items.length >= MOST_QUALITIES) return null;
  const add = async (): Promise<void> => {
    const empty = items.find((item) => item.title === '' && item.organisation === '');
    const made = empty ? undefined : await act(addItem(content.cv.id, section));
    const id = empty?.id ?? (made?.ok ? made.value.value : undefined);
    if (id !== undefined) await navigate(`/cv/${content.cv.id}/${section}/${id}`);
  };
  return (
    <Button
      kind={items.length > 0 || isPicked(section) ? 'second' : 'primary'}
      symbol="plus"
      busy={busy}
      onClick={() => void add()}
    >
      <Words
        of={items.length > 0 || isPicked(section) ? `cv.item.add.${section}` : `cv.item.first.${section}`}
      />
    </Button>
  );
}
