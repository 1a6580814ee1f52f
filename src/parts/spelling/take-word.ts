import { withOtherWord } from '#domain/spelling/words-in-text.ts';
import type { Field } from '#domain/shared/record.ts';
import type { Space } from '#storage/space.ts';
import { changeText } from '../texts/restore-text.ts';
import type { WrongWord } from './wrong-words.ts';

/** `gone`: the word is not there any more. */
export type TakenWord =
  | { readonly type: 'taken'; readonly putBack: () => Promise<{ readonly ok: boolean }> }
  | { readonly type: 'gone' | 'failed' };

/** Puts another word in the place of one, as an edit of whoever presses. */
export async function takeWord(
  space: Space,
  { of: { definition, row: id, field }, found }: WrongWord,
  other: string,
): Promise<TakenWord> {
  const kind: Field | undefined = definition.fields[field];
  if (kind?.kind === 'text') {
    const changed = await changeText(space, { definition, id, field }, (now) => {
      const after = withOtherWord(now, found, other);
      return after !== null && after.length > kind.maxLength ? null : after;
    });
    if (changed === null) return { type: 'gone' };
    return changed.ok ? { type: 'taken', putBack: changed.putBack } : { type: 'failed' };
  }
  const row = (await space.read.get(definition, id)) as Readonly<Record<string, unknown>> | undefined;
  const now = row?.[field];
  const after = typeof now === 'string' ? withOtherWord(now, found, other) : null;
  if (after === null) return { type: 'gone' };
  const done = await space.run((write) => write.update(definition, id, { [field]: after }));
  return done.ok ? { type: 'taken', putBack: () => space.undo(done.value.undo) } : { type: 'failed' };
}
