import { piecesOf, snippetOf, type Piece } from '#domain/search/snippet.ts';
import { Name } from '#i18n/Name.tsx';
import { kindSymbol } from '#parts/places/kind-look.ts';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { ListRow } from '#ui/List.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { HomeFind } from './use-finds.ts';

export interface FindRowProps {
  readonly find: HomeFind;
  readonly query: string;
}

/** What was found, with the words around it; what only she reads has a lock. */
export function FindRow({ find, query }: FindRowProps) {
  const around = snippetAmong(find.texts, query);
  return (
    <ListRow
      to={find.to}
      lead={<Tile symbol={kindSymbol(find.table)} kind="plain" />}
      title={<Marked pieces={piecesOf(find.title, query)} />}
      detail={around === undefined ? undefined : <Marked pieces={around} />}
      tag={find.home === 'mine' ? <OnlyMine /> : undefined}
    />
  );
}

/** From the first text that has the words: the others, some of them long, are not looked through. */
function snippetAmong(texts: readonly string[], query: string): readonly Piece[] | undefined {
  for (const text of texts) {
    const pieces = snippetOf(text, query);
    if (pieces.length > 0) return pieces;
  }
  return undefined;
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <Name>
      {pieces.map(({ text, found }, index) =>
        found ? (
          <mark key={index} className="search-mark">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </Name>
  );
}
