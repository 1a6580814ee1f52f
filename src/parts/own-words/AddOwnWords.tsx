import { useWords } from '#i18n/use-words.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';

export interface AddOwnWordsProps {
  /** What the Dutch field is called. */
  readonly about: PlainKey;
  readonly onPress: () => void;
}

/** The quiet way to the same in her own language. */
export function AddOwnWords({ about, onPress }: AddOwnWordsProps) {
  const words = useWords();
  return (
    <div>
      <Button
        kind="quiet"
        size="small"
        symbol="language"
        aria-label={words('ownWords.addOf', { field: words(about) })}
        onClick={onPress}
      >
        <Words of="ownWords.add" />
      </Button>
    </div>
  );
}
