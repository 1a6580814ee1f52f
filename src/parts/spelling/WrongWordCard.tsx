import { useId } from 'react';
import { sentenceAround } from '#domain/spelling/words-in-text.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { Chip, ChipRow } from '#ui/Chips.tsx';
import { Row, Stack } from '#ui/Stack.tsx';
import type { WrongWord } from './wrong-words.ts';

export interface WrongWordCardProps {
  readonly wrong: WrongWord;
  /** Undefined while they are looked for. */
  readonly suggestions: readonly string[] | undefined;
  readonly onTake: (other: string) => void;
  readonly onKeep: () => void;
}

/** One word that may be wrong, in its sentence, with other words to choose from. */
export function WrongWordCard({ wrong, suggestions, onTake, onKeep }: WrongWordCardProps) {
  const words = useWords();
  const id = useId();
  const { of, found } = wrong;
  const { before, word, after } = sentenceAround(of.text, found);
  return (
    <Card as="article" aria-labelledby={id}>
      <Stack gap={3}>
        <div>
          <Eyebrow>{of.label}</Eyebrow>
          <h2 id={id} tabIndex={-1} lang="nl" dir="ltr" className="spelling-word">
            {word}
          </h2>
          <p lang="nl" dir="ltr" className="spelling-sentence">
            {before}
            <mark>{word}</mark>
            {after}
          </p>
        </div>
        {suggestions === undefined ? (
          <p className="wm-soft spelling-looking">
            <Words of="spelling.looking" />
          </p>
        ) : suggestions.length === 0 ? (
          <p className="wm-soft">
            <Words of="spelling.noSuggestion" />
          </p>
        ) : (
          <div dir="ltr">
            <ChipRow aria-label={words('spelling.suggestions', { word })}>
              {suggestions.map((other) => (
                <Chip
                  key={other}
                  lang="nl"
                  onClick={() => {
                    onTake(other);
                  }}
                >
                  {other}
                </Chip>
              ))}
            </ChipRow>
          </div>
        )}
        <Row gap={1} className="spelling-acts">
          <Button kind="quiet" size="small" symbol="tick" aria-describedby={id} onClick={onKeep}>
            <Words of="spelling.right" />
          </Button>
          <Button kind="quiet" size="small" symbol="write" aria-describedby={id} to={of.to}>
            <Words of="spelling.change" />
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
