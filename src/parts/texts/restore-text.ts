import type { RecordDefinition } from '#domain/shared/record.ts';
import { replay, spliceOf } from '#parts/notes/splice.ts';
import type { Space } from '#storage/space.ts';

export interface TextPlace {
  readonly definition: RecordDefinition;
  readonly id: string;
  readonly field: string;
}

export interface Restored {
  /** False: it could not be stored yet. */
  readonly ok: boolean;
  readonly putBack: () => Promise<{ readonly ok: boolean }>;
}

/**
 * Writes an earlier version over a text as an editor would: by what differs, so that whoever types in it at the same time
 * loses nothing; how it stood stays among the earlier versions.
 */
export async function restoreText(space: Space, place: TextPlace, plain: string): Promise<Restored> {
  const { before, ok } = await rewrite(space, place, () => plain);
  return {
    ok,
    putBack: () => rewrite(space, place, (now) => replay(plain, before, now, movedBy(plain, now)).text),
  };
}

/** One change in a text as it stands now, as an editor would make it; null when `change` finds nothing to change. */
export async function changeText(
  space: Space,
  place: TextPlace,
  change: (now: string) => string | null,
): Promise<Restored | null> {
  const changes: string[] = [];
  const { before, ok } = await rewrite(space, place, (now) => {
    const after = change(now);
    if (after !== null) changes.push(after);
    return after ?? now;
  });
  const [changed] = changes;
  if (changed === undefined) return null;
  return {
    ok,
    putBack: () => rewrite(space, place, (now) => replay(changed, before, now, movedBy(changed, now)).text),
  };
}

async function rewrite(space: Space, { definition, id, field }: TextPlace, to: (now: string) => string) {
  const text = await space.openText(definition, id, field);
  let failed = false;
  text.onState((state) => {
    failed = state === 'failed' || state === 'full';
  });
  const before = text.value();
  text.type(to(before));
  await text.flush();
  await text.close();
  return { before, ok: !failed };
}

/** From a place in one text to the place in the text that it became. */
function movedBy(from: string, to: string): (index: number) => number {
  const { at, removed, inserted } = spliceOf(from, to);
  return (index) =>
    index <= at ? index : index >= at + removed ? index + inserted.length - removed : at + inserted.length;
}
