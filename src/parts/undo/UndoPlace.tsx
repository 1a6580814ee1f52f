import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';
import { useEndOnLeaving } from './use-end-on-leaving.ts';
import { useUndoOffer } from './UndoProvider.tsx';

const SECONDS = 20;

/** The one undo bar of the app; the shell draws it above the tabs. What was thrown away comes back from its own page too. */
export function UndoPlace() {
  const words = useWords();
  const { offer, undo, close } = useUndoOffer();
  useEndOnLeaving(offer?.id, close);
  return (
    <UndoBar
      act={offer}
      undoText={<Words of="common.action.undo" />}
      closeText={words('common.action.close')}
      onUndo={(id) => void undo(id)}
      onClose={close}
      seconds={SECONDS}
    />
  );
}
