import { err, ok, type Result } from '#core/result/result.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { moves } from '#domain/spaces/model.ts';
import { CommandFailure } from '../command-failure.ts';
import { singletonId } from '../singletons.ts';
import type { CommandFault, Space } from '../space.ts';
import { childrenOf, mayMove, movables } from './movable.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { RowCopy, RowName } from './row-copy.ts';
import type { Leaving } from './row-mover.ts';

/** The two spaces between which rows move: what only this person reads, and the file of a pair. */
export interface TwoSpaces {
  readonly own: Space;
  readonly file: Space;
}

export type MoveTo = 'own' | 'pair';

export interface Moved {
  /** Null when the row did not stand where it should have come from. */
  readonly how: Leaving | null;
}

/** Somebody types in the row again and again while it moves: it is still here, and goes at the next try. */
const MOST_ROUNDS = 5;

/** One row per moved row, so that two devices of one person that move it note it in one place. */
const moveId = (file: Space, { table, row }: RowName): string =>
  singletonId(file.spaceUid, `move ${table}/${row}`);

/** Her own space is read by nobody else, so what is shared from there must be here first. Throws `CommandFailure`. */
async function fetchAbsent(from: Space, copies: readonly RowCopy[]): Promise<void> {
  const attachments = await from.loadAttachments();
  for (const reference of copies.flatMap(({ absent }) => absent))
    if (!(await attachments.open(reference)).ok) throw new CommandFailure({ type: 'attachment_missing' });
}

/**
 * Copies the row with what belongs to it into the other space and lets it go in this one: two databases, so two
 * transactions. Cut off anywhere, doing it again ends it. Throws `CommandFailure`.
 */
async function carry({ own, file }: TwoSpaces, of: RowName, to: MoveTo): Promise<Moved> {
  const [from, into] = to === 'own' ? [file, own] : [own, file];
  await from.flush();
  const [source, target] = [await from.loadMover(), await into.loadMover()];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let copies = await source.copy(of);
    if (to === 'pair' && copies.some(({ absent }) => absent.length > 0)) {
      await fetchAbsent(from, copies);
      copies = await source.copy(of);
    }
    if (copies.length === 0) return { how: null };
    await target.place(copies);
    const how = await source.leave(of, copies);
    if (how !== null) return { how };
  }
  throw new CommandFailure({ type: 'storage_unavailable' });
}

async function noted(own: Space, command: Parameters<Space['run']>[0]): Promise<void> {
  const done = await own.run(command);
  if (!done.ok) throw new CommandFailure(done.error);
}

async function move(spaces: TwoSpaces, of: RowName, to: MoveTo): Promise<Moved> {
  const { own, file } = spaces;
  const id = moveId(file, of);
  await noted(own, (write) =>
    write.create(moves, { moved: of.table, row: of.row, pairUid: file.spaceUid, to }, id),
  );
  const moved = await carry(spaces, of, to);
  await noted(own, (write) => write.remove(moves, id));
  return moved;
}

async function withFaults<T>(work: () => Promise<T>): Promise<Result<T, CommandFault>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof CommandFailure) return err(error.fault);
    throw error;
  }
}

/** Sets a row apart (`own`) or lets the other read it (`pair`), with what belongs to it. Undo is the way back. */
export const moveRow = (
  spaces: TwoSpaces,
  definition: RecordDefinition,
  id: string,
  to: MoveTo,
): Promise<Result<Moved, CommandFault>> =>
  withFaults(() => oneAtATime(spaces.own, () => move(spaces, { table: definition.table, row: id }, to)));

async function finishOpenMoves(spaces: TwoSpaces): Promise<void> {
  const { own, file } = spaces;
  for (const { id, moved, row, pairUid, to } of await own.read.list(moves)) {
    if (pairUid !== file.spaceUid || !mayMove(moved)) continue;
    await carry(spaces, { table: moved, row }, to);
    await noted(own, (write) => write.remove(moves, id));
  }
}

/** What the other wrote in a row that was set apart, without having seen that, follows it to where it stands. */
async function fetchStragglers(spaces: TwoSpaces): Promise<void> {
  const { own, file } = spaces;
  const mover = await file.loadMover();
  const kept = await Promise.all(
    movables.map(async (definition) =>
      (await own.read.list(definition)).map(({ id }) => ({ table: definition.table, row: id })),
    ),
  );
  const back = new Set((await mover.cameBack()).map(({ table, row }) => `${table}/${row}`));
  const left = new Set((await (await own.loadMover()).cameBack()).map(({ row }) => row));
  for (const root of kept.flat()) {
    // Moved to the file and written in here by another own device: that stays private until she says otherwise.
    if (left.has(root.row)) continue;
    const copies = await mover.copy(root);
    const isStray = copies.some((copy) => copy.row !== root.row || back.has(`${copy.table}/${copy.row}`));
    const rootStands = copies.some(({ row, table }) => row === root.row && table === root.table);
    if (isStray && (!rootStands || back.has(`${root.table}/${root.row}`))) await carry(spaces, root, 'own');
  }
}

/** Ends moves that were cut off, and brings along what was written in a row while it moved. */
export const settleMoves = (spaces: TwoSpaces): Promise<Result<void, CommandFault>> =>
  withFaults(() =>
    oneAtATime(spaces.own, async () => {
      await finishOpenMoves(spaces);
      await fetchStragglers(spaces);
    }),
  );

/** What may be waiting for `settleMoves`, for a live query: another answer than before is a reason to call it. */
export async function unsettledMoves({ own, file }: TwoSpaces): Promise<string> {
  const open = (await own.read.list(moves)).filter(({ pairUid }) => pairUid === file.spaceUid);
  const contested = (await file.read.contestedDeletions()).filter(({ isMove }) => isMove);
  const left: string[] = [];
  for (const parent of movables)
    for (const { definition, code } of childrenOf(parent.table))
      for (const { id } of await own.read.list(parent))
        left.push(...(await file.read.list(definition, { code, equals: id })).map((child) => child.id));
  return [...open.map(({ id }) => id), ...contested.map(({ row }) => row), ...left].join(' ');
}
