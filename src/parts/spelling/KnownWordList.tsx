import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Row, Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { KnownWords } from './use-known-words.ts';
import './spelling.css';

/** The words that this person calls right, each with the way to take it from the list. */
export function KnownWordList({ known: { words: list, remove } }: { readonly known: KnownWords }) {
  const words = useWords();
  if (list === undefined || list.length === 0) return null;
  return (
    <Fold summary={<Words of="spelling.known.title" values={{ count: list.length }} />}>
      <Stack gap={3}>
        <SymbolLine symbol="lock">
          <Words of="spelling.known.onlyYou" />
        </SymbolLine>
        {/* The role is repeated because Safari drops it from a list without bullets. */}
        <ul role="list" className="spelling-known">
          {list.map((word) => (
            <li key={word}>
              <Row between gap={2}>
                <strong>
                  <Name lang="nl">{word}</Name>
                </strong>
                <Button
                  kind="quiet"
                  size="small"
                  symbol="bin"
                  aria-label={words('spelling.known.remove', { word })}
                  onClick={() => void remove(word, words('spelling.known.removed', { word }))}
                >
                  <Words of="common.action.throwAway" />
                </Button>
              </Row>
            </li>
          ))}
        </ul>
      </Stack>
    </Fold>
  );
}
