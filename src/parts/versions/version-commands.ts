import { versions } from '#domain/versions/model.ts';
import {
  fittingFields,
  pictureOf,
  writeVersion,
  type KeptRow,
  type VersionContent,
} from '#domain/versions/content.ts';
import { tooMany, type Version } from '#domain/versions/rules.ts';
import { writeNewText } from '#storage/sent/write-new-text.ts';
import type { Command, Space, Writer } from '#storage/space.ts';
import { definitionOf } from '../places/definition-of.ts';
import { restoreText } from '../texts/restore-text.ts';

export interface VersionOf {
  readonly of: string;
  readonly kind: Version['kind'];
}

/**
 * Keeps a draft as it stands, and gives the id of the version; null when it could not be stored. The oldest that nobody
 * named make room.
 */
export async function keepVersion(
  space: Space,
  { of, kind }: VersionOf,
  content: VersionContent,
  { name, today }: { readonly name: string; readonly today: string },
): Promise<string | null> {
  const made = await space.run(async (write) => {
    if (name === '')
      for (const { id } of tooMany(await write.list(versions, { code: 'of', equals: of })))
        await write.remove(versions, id);
    const picture = pictureOf(content);
    const id = await write.create(versions, { of, kind, name, on: today, madeAt: write.now, picture });
    await writeNewText(write, versions, id, 'content', writeVersion(content));
    return id;
  });
  return made.ok ? made.value.value : null;
}

export const throwAwayVersion =
  (id: string): Command<void> =>
  (write) =>
    write.remove(versions, id);

async function putRow(write: Writer, kept: KeptRow): Promise<void> {
  const definition = definitionOf(kept.table);
  if (definition === undefined) return;
  const patch = fittingFields(definition, kept);
  if (await write.get(definition, kept.id)) {
    await write.update(definition, kept.id, patch);
    return;
  }
  const thrown = (await write.deleted(definition)).some(({ row }) => row.id === kept.id);
  if (thrown) {
    await write.restore(definition, kept.id);
    await write.update(definition, kept.id, patch);
  } else await write.create(definition, patch, kept.id);
}

/**
 * Makes a draft what it was: its rows in one write, then its texts by what differs. `now` is what stands there; lines that
 * came since are thrown away, and can be put back for thirty days as everything.
 */
export async function restoreVersion(
  space: Space,
  now: VersionContent,
  then: VersionContent,
): Promise<boolean> {
  const kept = new Set(then.map(({ id }) => id));
  const done = await space.run(async (write) => {
    for (const row of then) await putRow(write, row);
    for (const { table, id } of now) {
      const definition = definitionOf(table);
      if (definition && !kept.has(id)) await write.remove(definition, id);
    }
  });
  if (!done.ok) return false;
  let isWhole = true;
  for (const { table, id, texts } of then) {
    const definition = definitionOf(table);
    for (const [field, plain] of Object.entries(texts)) {
      if (definition?.fields[field]?.kind !== 'text') continue;
      if ((await space.read.text(definition, id, field)) === plain) continue;
      isWhole = (await restoreText(space, { definition, id, field }, plain)).ok && isWhole;
    }
  }
  return isWhole;
}
