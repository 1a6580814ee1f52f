import { intact, intactRow, type SpaceDatabase } from './space-database.ts';
import type { StoredVersion } from './stored-rows.ts';

/** How many earlier versions of a text are kept. */
const MOST_VERSIONS = 20;

/**
 * Keeps the texts as they stand before what others typed is merged in: two rewrites of one sentence interleave, and then
 * a person wants hers back. Within the caller's transaction.
 */
export async function keepVersions(
  db: SpaceDatabase,
  textKeys: readonly string[],
  now: number,
): Promise<void> {
  for (const text of textKeys) {
    const stored = intactRow(await db.texts.get(text));
    if (!stored || stored.plain.trim() === '') continue;
    const versions = [...(await earlierVersions(db, text))].reverse();
    if (versions.at(-1)?.plain === stored.plain) continue;
    await db.versions.put({ k: `${text}#${now}`, text, ms: now, plain: stored.plain });
    const tooMany = versions.length + 1 - MOST_VERSIONS;
    if (tooMany > 0) await db.versions.bulkDelete(versions.slice(0, tooMany).map(({ k }) => k));
  }
}

/** Latest first. */
export async function earlierVersions(db: SpaceDatabase, text: string): Promise<readonly StoredVersion[]> {
  const versions = intact(await db.versions.where('text').equals(text).toArray());
  return versions.sort((a, b) => b.ms - a.ms);
}
