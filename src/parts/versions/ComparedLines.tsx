import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { classNames } from '#ui/class-names.ts';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { aroundChanges, compareLines } from './compare.ts';
import './versions.css';

export interface ComparedLinesProps {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is gone and what is new, with a word before each: colour says it too, never alone. */
export function ComparedLines({ before, after }: ComparedLinesProps) {
  const lines = compareLines(before, after);
  if (lines.every(({ change }) => change === 'same'))
    return (
      <SymbolLine symbol="tick">
        <Words of="versions.same" />
      </SymbolLine>
    );
  return (
    <ul className="versions-lines" lang="nl" dir="ltr">
      {aroundChanges(lines).map((line, at) =>
        line === null ? (
          <li key={at} className="versions-lines__more" aria-hidden="true">
            …
          </li>
        ) : (
          <li key={at} className={classNames('versions-lines__line', `versions-lines__line--${line.change}`)}>
            {line.change === 'same' ? null : (
              <span className="versions-lines__word">
                <Words of={line.change === 'gone' ? 'versions.gone' : 'versions.new'} />
              </span>
            )}
            <Name>{line.text}</Name>
          </li>
        ),
      )}
    </ul>
  );
}
