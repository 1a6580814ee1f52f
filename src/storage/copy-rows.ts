import { MAX_UPDATE_BYTES } from '#core/envelope/op.ts';
import { shownValue } from '#core/merge/register.ts';
import { DELETED_FIELD } from '#core/merge/row.ts';
import { ok, type Result } from '#core/result/result.ts';
import type { FieldWrite } from '#domain/shared/parse.ts';
import { singletonId } from './singletons.ts';
import { intact } from './space-database.ts';
import type { SpaceStore } from './space-store.ts';
import type { CommandFault } from './space.ts';
import { textKey, type StoredRow, type StoredText } from './stored-rows.ts';
import { loadTextModule } from './text-module.ts';

interface CopiedText {
  readonly field: string;
  readonly updates: readonly Uint8Array[];
}

/** A text as updates that fit into ops: as it is, with who typed what beside what; one too large for that, as typed anew. */
async function updatesOf({ state, plain }: StoredText): Promise<readonly Uint8Array[]> {
  if (state.length <= MAX_UPDATE_BYTES) return [state];
  const { openDocument, replaceText } = await loadTextModule();
  const updates: Uint8Array[] = [];
  const doc = openDocument(null);
  doc.on('update', (update: Uint8Array) => updates.push(update));
  replaceText(doc, plain, 'copied');
  doc.destroy();
  return updates;
}

const valuesOf = (row: StoredRow): readonly FieldWrite[] =>
  Object.entries(row.$.r)
    .filter(([field]) => field !== DELETED_FIELD)
    .map(([field, register]) => ({ field, value: shownValue(register) }));

/** What a space has once has another id in each: the plan of one becomes the plan of the other. */
const idIn = (from: SpaceStore, to: SpaceStore, table: string, id: string): string =>
  id === singletonId(from.spaceUid, table) ? singletonId(to.spaceUid, table) : id;

/**
 * Writes what one space shows into another, under the same row ids and with its texts; what stands there already stays.
 * Each row is one transaction, so that a copy that was cut off goes on where it stopped. Answers how many rows came.
 */
export async function copyRows(
  from: SpaceStore,
  to: SpaceStore,
  leftOut: ReadonlySet<string>,
): Promise<Result<number, CommandFault>> {
  let copied = 0;
  for (const table of from.db.definitions.keys()) {
    if (leftOut.has(table)) continue;
    const rows = await from.db.read(() => from.db.rows(table).where('visible').equals(1).toArray());
    for (const row of intact(rows)) {
      const prefix = textKey(table, row.id, '');
      const stored = await from.db.read(() => from.db.texts.where('k').startsWith(prefix).toArray());
      const texts: CopiedText[] = [];
      for (const text of intact(stored))
        texts.push({ field: text.k.slice(prefix.length), updates: await updatesOf(text) });
      const id = idIn(from, to, table, row.id);
      const done = await to.runHere((writer) => writer.copyIn(table, id, valuesOf(row), texts));
      if (!done.ok) return done;
      if (done.value.value) copied += 1;
    }
  }
  return ok(copied);
}
