import { fileNameFor, holdsAttachments, MEDIA_TYPES, type MediaType } from '#domain/shared/attachment.ts';
import { bytesHere } from '../attachments/blobs.ts';
import { referencesIn } from '../attachments/references.ts';
import { intact, type SpaceDatabase } from '../space-database.ts';
import { viewOf } from '../view.ts';

/** A file of a person, to be found by its name beside the page for reading. */
export interface ReadableAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const isShownType = (type: string): type is MediaType => MEDIA_TYPES.some((one) => one === type);

const ENDING = /(\.[a-z0-9]+)$/u;

/** Each name once, whatever letters are large. */
function free(name: string, taken: Set<string>): string {
  let found = name;
  for (let count = 2; taken.has(found.toLowerCase()); count++) found = name.replace(ENDING, `-${count}$1`);
  taken.add(found.toLowerCase());
  return found;
}

/** The bytes of what a space shows, one after the other. `taken`: names that are used already. */
export async function* readAttachments(
  db: SpaceDatabase,
  taken: Set<string>,
): AsyncGenerator<ReadableAttachment> {
  for (const [table, definition] of db.definitions) {
    if (!holdsAttachments(definition)) continue;
    const rows = intact(await db.read(() => db.rows(table).where('visible').equals(1).toArray()));
    for (const row of rows.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const shown: Readonly<Record<string, unknown>> = viewOf(definition, row);
      const wanted = [shown['fileName'], shown['title']].find((one) => typeof one === 'string' && one !== '');
      for (const reference of referencesIn(row.$)) {
        const [type] = reference;
        const bytes = isShownType(type) ? await db.read(() => bytesHere(db, reference)) : null;
        if (!bytes || !isShownType(type)) continue;
        yield {
          name: free(fileNameFor(typeof wanted === 'string' ? wanted : '', type, table), taken),
          bytes,
        };
      }
    }
  }
}
