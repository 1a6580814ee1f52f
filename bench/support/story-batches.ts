import { TEXT_OP, type Op } from '#core/envelope/op.ts';
import { mergeText, textChange } from '#core/merge/text.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { writeStory } from '#tests/fixtures/demo/story.ts';
import type { Batch, Edit } from '../peers/peer.ts';

/** The last day of the story. */
export const STORY_END = '2026-03-09';
const WEEK = 7 * 86_400_000;
/** What the app sends after three quiet seconds, and after fifteen while somebody types. */
const QUIET_MS = 3_000;
/** Letters that a person types on a phone in those fifteen seconds. */
const TYPED_LETTERS = 45;
/** Of which each so many are saved at once. */
const SAVED_LETTERS = 15;

/** The texts that stand there one after the other while somebody turns `before` into `after`. */
function typed(before: string, after: string): string[] {
  const change = textChange(before, after);
  if (!change) return [];
  const texts: string[] = [];
  const behind = before.slice(change.at + change.remove);
  for (let done = SAVED_LETTERS; done < change.insert.length; done += SAVED_LETTERS)
    texts.push(before.slice(0, change.at) + change.insert.slice(0, done) + behind);
  return [...texts, after];
}

const chunked = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  );

/**
 * The story of the demo without anything of our own protocol: who wrote what, in the order of time. What was saved at
 * the same moment is one write; what was written without three quiet seconds between is one batch.
 */
export function storyBatches(): readonly Batch[] {
  const { ops, author } = writeStory(STORY_END, seededRandom(7), 'demo');
  const texts = new Map<string, { readonly state: Uint8Array; readonly plain: string }>();
  const batches: { readonly by: 0 | 1; readonly at: number; readonly writes: Edit[][]; until: number }[] = [];
  const add = (op: Op, value: Edit['value'], isText: boolean): void => {
    const by = op.log === author ? 0 : 1;
    const last = batches.at(-1);
    const edit: Edit = { table: op.table, row: op.row, field: op.field, value, isText };
    if (last?.by !== by || op.ms - last.until >= QUIET_MS || isText)
      batches.push({ by, at: op.ms, writes: [[edit]], until: op.ms });
    else if (last.until === op.ms) last.writes.at(-1)?.push(edit);
    else {
      last.writes.push([edit]);
      last.until = op.ms;
    }
  };
  const type = (op: Op, update: Uint8Array): void => {
    const key = `${op.table}/${op.row}/${op.field}`;
    const known = texts.get(key);
    const merged = mergeText(known?.state ?? null, [update]);
    if (!merged) throw new Error('a broken text in the story');
    texts.set(key, merged);
    for (const some of chunked(typed(known?.plain ?? '', merged.plain), TYPED_LETTERS / SAVED_LETTERS)) {
      const [first = '', ...more] = some;
      add(op, first, true);
      const edit = { table: op.table, row: op.row, field: op.field, isText: true };
      for (const value of more) batches.at(-1)?.writes.push([{ ...edit, value }]);
    }
  };
  for (const op of ops) {
    if (op.kind === TEXT_OP && op.value instanceof Uint8Array) type(op, op.value);
    else if (typeof op.value !== 'object' || op.value === null) add(op, op.value, false);
    else throw new Error(`the peers have no value for ${op.table}.${op.field}`);
  }
  return batches;
}

/** All but the last week, and that week as one device wrote it that was offline. */
export function beforeAndWeek(batches: readonly Batch[]): readonly [before: Batch[], week: Batch[]] {
  const from = Date.parse(`${STORY_END}T10:00:00Z`) - WEEK;
  const before = batches.filter(({ at }) => at < from);
  const week = batches.filter(({ at }) => at >= from).map((batch): Batch => ({ ...batch, by: 0 }));
  return [before, week];
}

/** So many single changes of a field: other working hours in one application after the other. */
export function hoursChanged(batches: readonly Batch[], count: number): Batch[] {
  const edits = batches.flatMap(({ writes }) => writes.flat());
  const rows = [...new Set(edits.flatMap(({ table, row }) => (table === 'application' ? [row] : [])))];
  const end = Date.parse(`${STORY_END}T10:00:00Z`);
  return rows.slice(0, count).map((row, place): Batch => ({
    by: 0,
    at: end + place * 60_000,
    writes: [[{ table: 'application', row, field: 'hours', value: `${8 + place} uur`, isText: false }]],
  }));
}
