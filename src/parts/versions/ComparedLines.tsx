import { Name } from '#i18n/Name.tsx';
import { useLanguage } from '#i18n/use-language.ts';
import { Words } from '#i18n/Words.tsx';
import { classNames } from '#ui/class-names.ts';
import { SymbolLine } from '#ui/StatusLine.tsx';
import {
  aroundChanges,
  compareLines,
  compareWords,
  type ComparedLine,
  type ComparedPiece,
} from './compare.ts';
import './versions.css';

export interface ComparedLinesProps {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is gone and what is new, with a word before each: colour says it too, never alone. */
export function ComparedLines({ before, after }: ComparedLinesProps) {
  const { language } = useLanguage();
  const lines = compareLines(before, after);
  if (lines.every(({ change }) => change === 'same'))
    return (
      <SymbolLine symbol="tick">
        <Words of="versions.same" />
      </SymbolLine>
    );
  const shown = aroundChanges(lines);
  return (
    <ul className="versions-lines" lang="nl" dir="ltr">
      {shown.map((line, at) =>
        line === null ? (
          <li key={at} className="versions-lines__more" aria-hidden="true">
            …
          </li>
        ) : (
          <li key={at} className={classNames('versions-lines__line', `versions-lines__line--${line.change}`)}>
            {line.change === 'same' ? null : (
              <span className="versions-lines__word">
                <span lang={language.code} dir={language.direction}>
                  <Words of={line.change === 'gone' ? 'versions.gone' : 'versions.new'} />
                </span>
              </span>
            )}
            <LineWords line={line} pieces={piecesOf(shown, at)} />
          </li>
        ),
      )}
    </ul>
  );
}

/** The words of a line that has its other self directly before or behind it. */
function piecesOf(shown: readonly (ComparedLine | null)[], at: number): readonly ComparedPiece[] | undefined {
  const line = shown[at];
  const other = shown[line?.change === 'gone' ? at + 1 : at - 1];
  if (line?.change === 'gone' && other?.change === 'new') return compareWords(line.text, other.text)?.gone;
  if (line?.change === 'new' && other?.change === 'gone') return compareWords(other.text, line.text)?.came;
  return undefined;
}

interface LineWordsProps {
  readonly line: ComparedLine;
  readonly pieces: readonly ComparedPiece[] | undefined;
}

function LineWords({ line, pieces }: LineWordsProps) {
  if (pieces === undefined) return <Name>{line.text}</Name>;
  const Changed = line.change === 'gone' ? 'del' : 'ins';
  return (
    <bdi>
      {pieces.map(({ text, isChanged }, at) => (isChanged ? <Changed key={at}>{text}</Changed> : text))}
    </bdi>
  );
}
