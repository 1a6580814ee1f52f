import { dutch, type PaperKey } from '#i18n/dutch-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Chip, ChipRow } from '#ui/Chips.tsx';
import { Meaning } from './Meaning.tsx';

/** Dutch words to begin with, and what stands in them. */
export interface PaperWords {
  readonly key: PaperKey;
  readonly values?: Readonly<Record<string, string>>;
}

export interface StartersProps {
  readonly starters: readonly PaperWords[];
  /** The beginning of a sentence, which she finishes; else a whole one. */
  readonly goesOn?: boolean;
  readonly onAdd: (words: string) => void;
}

/** Presses that put Dutch words in a text, each on a line of its own. */
export function Starters({ starters, goesOn = false, onAdd }: StartersProps) {
  const words = useWords();
  return (
    <ChipRow aria-label={words(goesOn ? 'common.starters.begin' : 'common.starters.pick')}>
      {starters.map(({ key, values }) => {
        const text = dutch(key, values);
        return (
          <Chip
            key={text}
            symbol="plus"
            onClick={() => {
              onAdd(`${text}${goesOn ? ' ' : ''}`);
            }}
          >
            <Meaning of={key} values={values} />
          </Chip>
        );
      })}
    </ChipRow>
  );
}
