import { TEXT_OP, type Op } from '#core/envelope/op.ts';
import type { MergedText } from '#core/merge/text.ts';
import { equalValues, type Value } from '#core/merge/value.ts';
import { textAnew, updateOf, type ApplyParts } from './apply.ts';
import type { TextName } from './reissue.ts';
import { intactRow } from './space-database.ts';
import { textKey, type StoredText } from './stored-rows.ts';
import { textModule } from './text-module.ts';

/** What the log holds, as far as texts are measured by it. */
export interface TextLog {
  readonly byRow: ReadonlyMap<string, readonly Op[]>;
  readonly holds: (dot: { readonly log: string; readonly n: number }) => boolean;
}

export interface TextsReport {
  readonly looked: number;
  readonly mended: number;
  /** Their words are in no op, and no op with them is on its way: to be written once more. */
  readonly unwritten: readonly TextName[];
}

function opsByText({ db }: ApplyParts, { byRow }: TextLog): ReadonlyMap<string, readonly Op[]> {
  const byText = new Map<string, Op[]>();
  for (const op of [...byRow.values()].flat()) {
    if (op.kind !== TEXT_OP || !db.definitions.has(op.table)) continue;
    const key = textKey(op.table, op.row, op.field);
    const some = byText.get(key);
    if (some) some.push(op);
    else byText.set(key, [op]);
  }
  return byText;
}

/** The row names the last write of each log in its texts: one whose op is not here is asked for, or written once more. */
async function isOpMissing(
  { db }: ApplyParts,
  { holds }: TextLog,
  { table, row, field }: Op,
): Promise<boolean> {
  const stored = intactRow(await db.rows(table).get(row));
  return Object.entries(stored?.$.t[field] ?? {}).some(([log, n]) => !holds({ log, n }));
}

/** Words that are in no op stay, and get what the ops have besides. */
async function keepMore({ db, text }: ApplyParts, stored: StoredText, ops: readonly Op[]): Promise<boolean> {
  const { mergeSoundUpdates } = textModule(text);
  const { merged } = mergeSoundUpdates(stored.state, ops.map(updateOf));
  if (merged.plain === mergeSoundUpdates(null, ops.map(updateOf)).merged.plain) return false;
  await db.texts.put({ ...stored, ...merged });
  return true;
}

/** The same words, of the same writers. */
const isSound = ({ text }: ApplyParts, stored: StoredText | undefined, anew: MergedText): boolean => {
  const { textMarks } = textModule(text);
  const marks = (state: Uint8Array): Value => textMarks(state) as unknown as Value;
  return stored?.plain === anew.plain && equalValues(marks(stored.state), marks(anew.state));
};

/**
 * Texts whose words are not those of their ops are made anew, unless they hold more than the ops: those words are nowhere
 * else on this device.
 */
export async function checkTexts(parts: ApplyParts, log: TextLog): Promise<TextsReport> {
  const { db, text } = parts;
  const byText = opsByText(parts, log);
  const unwritten: TextName[] = [];
  let mended = 0;
  for (const [key, ops] of byText) {
    const [first] = ops;
    const stored = intactRow(await db.texts.get(key));
    const { merged } = textModule(text).mergeSoundUpdates(null, ops.map(updateOf));
    if (!first || isSound(parts, stored, merged)) continue;
    mended++;
    if (!stored || !(await keepMore(parts, stored, ops))) await textAnew(parts, first);
    else if (!(await isOpMissing(parts, log, first))) unwritten.push(first);
  }
  return { looked: byText.size, mended, unwritten };
}
