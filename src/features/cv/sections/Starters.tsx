import { dutch, type PaperKey } from '#i18n/dutch-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Chip, ChipRow } from '#ui/Chips.tsx';
import { Meaning } from './Meaning.tsx';

export interface StartersProps {
  readonly keys: readonly PaperKey[];
  /** The beginning of a sentence, which she finishes; else a whole one. */
  readonly goesOn?: boolean;
  readonly onAdd: (words: string) => void;
}

/** Presses that put Dutch words in a text, each on a line of its own. */
export function Starters({ keys, goesOn = false, onAdd }: StartersProps) {
  const words = useWords();
  return (
    <ChipRow aria-label={words(goesOn ? 'cv.field.starters' : 'cv.field.pick')}>
      {keys.map((key) => (
        <Chip
          key={key}
          symbol="plus"
          onClick={() => {
            onAdd(`${dutch(key)}${goesOn ? ' ' : ''}`);
          }}
        >
          <Meaning of={key} />
        </Chip>
      ))}
    </ChipRow>
  );
}
