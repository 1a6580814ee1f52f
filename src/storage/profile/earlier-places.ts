import { deriveSpaceKeys, type SpaceKeys } from '#core/crypto/space-keys.ts';
import type { BookEntry, SpaceBook } from '../space-book.ts';

/** Where bytes of a space may stand at a relay beside where it is exchanged now. */
export interface EarlierPlace {
  readonly keys: SpaceKeys;
  readonly relay: string | null;
}

const MOST_PLACES = 20;

const leftBy = ({ secrets }: BookEntry): readonly EarlierPlace[] =>
  secrets.left
    .map(({ secret, generation, relay }) => ({ keys: deriveSpaceKeys(secret, generation), relay }))
    .reverse();

const allOf = (entry: BookEntry): readonly EarlierPlace[] => {
  const { generation, relay } = entry.row;
  return [{ keys: deriveSpaceKeys(entry.secrets.secret, generation), relay }, ...leftBy(entry)];
};

/**
 * The places that a space left, and those of the files that it came in the place of. Into her own space rows come from
 * every file of hers; never the other way, or somebody who knows a digest could have bytes of hers sent to him.
 */
export function earlierPlaces(book: Pick<SpaceBook, 'entry' | 'all'>, id: string): readonly EarlierPlace[] {
  const entry = book.entry(id);
  if (!entry) return [];
  const others = book.all.filter(
    ({ row, secrets }) =>
      row.id !== id &&
      row.state !== 'making' &&
      (entry.row.kind === 'own' || secrets.next?.spaceUid === entry.secrets.spaceUid),
  );
  return [...leftBy(entry), ...others.flatMap(allOf)].slice(0, MOST_PLACES);
}
