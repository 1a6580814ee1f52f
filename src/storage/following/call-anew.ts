import { shownValue } from '#core/merge/register.ts';
import { spaceKeys } from '#domain/spaces/model.ts';
import { intact } from '../space-database.ts';
import type { SpaceStore } from '../space-store.ts';
import type { SpaceWriter } from '../writer.ts';

/** In her own space she is called as in the file that she goes on in. */
export async function callAnew(
  writer: SpaceWriter,
  { db }: SpaceStore,
  from: string,
  to: string,
): Promise<void> {
  for (const table of db.definitions.keys()) {
    if (table === spaceKeys.table) continue;
    for (const row of intact(await db.rows(table).where('visible').equals(1).toArray())) {
      const fields = Object.entries(row.$.r).filter(([, register]) => shownValue(register) === from);
      await writer.writeFields(
        table,
        row.id,
        fields.map(([field]) => ({ field, value: to })),
      );
    }
  }
}
