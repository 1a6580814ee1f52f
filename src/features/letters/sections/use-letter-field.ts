import { letters } from '#domain/letters/model.ts';
import type { Letter, LetterLine } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAct } from '#parts/undo/use-act.ts';
import { changeLetter } from '../commands.ts';

/** What a one-line field of a letter needs, but for its hint and its check. */
export function useLetterField(letter: Letter) {
  const words = useWords();
  const { act, fault } = useAct();
  const field = (name: LetterLine | 'title') => ({
    label: words(`letters.field.${name}`),
    stored: letter[name],
    earlier: { of: letters, id: letter.id, field: name },
    onSave: (value: string) => void act(changeLetter(letter.id, { [name]: value })),
  });
  return { field, fault };
}
