import type { LogId } from '#core/merge/vector.ts';
import { intact, intactRow, type SpaceDatabase } from './space-database.ts';
import type { StoredText, StoredVersion } from './stored-rows.ts';

/** How many earlier versions of a text are kept. */
const MOST_VERSIONS = 20;
/** Who writes on within this time is at it still. */
const SITTING_MS = 600_000;
/** When two people rewrite one text at once, not every turn is kept. */
const MOST_IN_A_MINUTE = 3;
const MINUTE_MS = 60_000;

/**
 * Keeps the text as it stands: when somebody begins to write and when she is ready. Within the caller's transaction.
 * What only grew within one sitting takes the place of the version before it, because that one is in it whole.
 */
export async function keepVersion(db: SpaceDatabase, text: string, now: number): Promise<void> {
  const stored = intactRow(await db.texts.get(text));
  if (!stored || stored.plain.trim() === '') return;
  const versions = await earlierVersions(db, text);
  const [newest] = versions;
  if (newest?.plain === stored.plain) return;
  const crowded = now - (versions[MOST_IN_A_MINUTE - 1]?.ms ?? 0) < MINUTE_MS;
  const replaced =
    newest && (crowded || (now - newest.ms < SITTING_MS && holds(stored.plain, newest.plain)))
      ? [newest]
      : [];
  const ms = Math.max(now, (newest?.ms ?? 0) + 1);
  const tooMany = versions.slice(MOST_VERSIONS - 1 + replaced.length);
  await db.versions.bulkDelete([...replaced, ...tooMany].map(({ k }) => k));
  await db.versions.put({
    k: `${text}#${ms}`,
    text,
    ms,
    plain: stored.plain,
    ...(stored.last ? { log: stored.last.log, writtenMs: stored.last.ms } : {}),
  });
}

/**
 * Keeps the texts before what others typed is merged in: two rewrites of one sentence interleave, and then a person
 * wants hers back. `coming` tells per text whose changes come; who only goes on with her own text needs no version.
 */
export async function keepVersions(
  db: SpaceDatabase,
  coming: ReadonlyMap<string, ReadonlySet<LogId>>,
  now: number,
): Promise<void> {
  for (const [text, logs] of coming) {
    const stored = intactRow(await db.texts.get(text));
    if (stored && isInterrupted(stored, logs, now)) await keepVersion(db, text, now);
  }
}

const isInterrupted = ({ last }: StoredText, logs: ReadonlySet<LogId>, now: number): boolean =>
  last === undefined || now - last.ms > SITTING_MS || [...logs].some((log) => log !== last.log);

/** Whether all that stands in `part` stands in `whole`, in the same order. */
function holds(whole: string, part: string): boolean {
  let at = 0;
  for (let index = 0; index < whole.length && at < part.length; index++)
    if (whole.charCodeAt(index) === part.charCodeAt(at)) at++;
  return at === part.length;
}

/** Latest first. */
export async function earlierVersions(db: SpaceDatabase, text: string): Promise<readonly StoredVersion[]> {
  const versions = intact(await db.versions.where('text').equals(text).toArray());
  return versions.sort((a, b) => b.ms - a.ms);
}
