import { devices } from '#domain/people/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { spaceKeys } from '#domain/spaces/model.ts';
import { compareKeys, keyOf, membershipOf, noteKey, type KeyRow } from '#storage/keyring-rows.ts';
import type { Session, SpaceKey, SpaceSummary } from '#storage/session.ts';
import type { Space } from '#storage/space.ts';
import { watchHeads, watchRows } from '#storage/watch-rows.ts';

export interface KeyringDeps {
  readonly session: Session;
  /** `location.origin`: on the keyring a relay has its name, also when it is the app's own. */
  readonly appOrigin: string;
  readonly locks?: Pick<LockManager, 'request'>;
}

interface LocalFile {
  readonly summary: SpaceSummary;
  readonly key: SpaceKey;
}

/**
 * Keeps the keyring of the own space and the files of this device alike: notes every file and the key of its last
 * generation, takes in the files that another device of this person noted, and follows them to their next generation.
 */
export function startKeyring({ session, appOrigin, locks }: KeyringDeps): () => void {
  let isOver = false;
  let running: Promise<void> | null = null;
  let again = false;
  const watched = new WeakSet<Space>();
  const unwatches: (() => void)[] = [];
  /** By the file that goes on in it: a file of which not all has come yet. */
  const awaited = new Map<string, () => void>();

  const named = (key: SpaceKey): SpaceKey => ({ ...key, relay: key.relay ?? appOrigin });
  const here = (key: SpaceKey): SpaceKey => ({ ...key, relay: key.relay === appOrigin ? null : key.relay });

  /** The file of each uid on this device; one that is in use before one that was put away. */
  function localFiles(): ReadonlyMap<string, LocalFile> {
    const files = new Map<string, LocalFile>();
    for (const summary of session.spaces()) {
      const found = summary.kind === 'pair' ? session.invitation(summary.id) : null;
      if (!found) continue;
      const { spaceUid, ...key } = found;
      const isUsed = summary.state === 'active';
      if (!files.has(spaceUid) || isUsed) files.set(spaceUid, { summary, key });
    }
    return files;
  }

  /** The device is called by its row in the own space, so that a lost phone is found in every file. */
  async function nameDevice(space: Space, own: Space): Promise<void> {
    const device = await space.read.get(devices, space.device);
    if (device && device.ownDevice !== own.device)
      await space.run((writer) => writer.update(devices, space.device, { ownDevice: own.device }));
  }

  async function keepFile({ summary, key }: LocalFile, row: KeyRow | undefined, own: Space): Promise<void> {
    const opened = await session.openSpace(summary.id);
    if (!opened.ok) return;
    const space = opened.value;
    await nameDevice(space, own);
    const noted = row && keyOf(row);
    const which = noted ? compareKeys(key, noted) : 'ours';
    if (which === 'theirs' && noted) await session.takeOver(summary.id, here(noted));
    // One that was taken over by hand has no name for its relay yet.
    if (which === 'theirs' || (which === 'same' && noted?.relay !== null)) return;
    const membership = await membershipOf(space);
    await own.run((writer) => noteKey(writer, membership, named(key), row?.state ?? 'active'));
  }

  /**
   * Another own device made a file in the place of this one: this device goes on there, as soon as it has come. Who was
   * away for long goes on in the last of several; those between never come here.
   */
  async function followTo({ summary }: LocalFile, next: string, row: KeyRow): Promise<void> {
    // In the last of several nobody counted how far it was.
    const came = next === row.next ? row.came : {};
    awaited.get(summary.id)?.();
    awaited.delete(summary.id);
    const known = { spaceUid: next, cut: row.cut, came };
    if (summary.state !== 'active' || (await session.followTo(summary.id, known))) return;
    const there = localFiles().get(next);
    const opened = there && (await session.openSpace(there.summary.id));
    if (opened?.ok) awaited.set(summary.id, watchHeads(opened.value, wake));
  }

  async function followRow(
    row: KeyRow,
    file: LocalFile | undefined,
    rowOf: ReadonlyMap<string, KeyRow>,
  ): Promise<void> {
    const key = keyOf(row);
    if (row.next !== '') {
      if (file) await followTo(file, lastAfter(row, rowOf), row);
      return;
    }
    const isAway = file?.summary.state === 'closed' && file.summary.putAwayOn !== null;
    if (row.state === 'erased') {
      if (file?.summary.state === 'active') await session.putAway(file.summary.id);
    } else if (isAway) await session.takeBack(file.summary.id);
    else if (!file && key && (await session.spaceOf(row.spaceUid)) === null) {
      const { spaceUid, me, role, name } = row;
      await session.joinSpace({ ...here(key), spaceUid, me, role, name, shared: true });
    }
  }

  const isStopped = (): boolean => isOver;

  /** What the disk keeps from being done for one file does not keep the others from going on. */
  const apart = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);

  async function tidy(): Promise<void> {
    await apart(session.finishLosses());
    await apart(session.finishFollowing());
    watchLeft();
    await apart(session.erasePutAway());
    const opened = await session.openOwn();
    if (!opened.ok) return;
    const own = opened.value;
    watch(own, spaceKeys);
    const spaces = session.spaces();
    const isShared = spaces.some(({ id, shared }) => id === own.id && shared);
    if (isShared && spaces.some(({ kind, shared }) => kind === 'pair' && !shared))
      await session.shareOwn(own.relay);
    const rows = (await own.read.list(spaceKeys)).filter(({ kind }) => kind === 'pair');
    const rowOf = new Map(rows.map((row) => [row.spaceUid, row]));
    for (const row of rows)
      if (!isStopped()) await apart(followRow(row, localFiles().get(row.spaceUid), rowOf));
    for (const [spaceUid, file] of localFiles())
      if (!isStopped() && file.summary.state === 'active')
        await apart(keepFile(file, rowOf.get(spaceUid), own));
  }

  function watch(space: Space, definition: RecordDefinition): void {
    if (watched.has(space) || isOver) return;
    watched.add(space);
    unwatches.push(watchRows(space, definition, wake));
  }

  /** A screen or another tab that still writes in a file that was left: that is brought over too. */
  function watchLeft(): void {
    for (const { id, followedBy } of session.spaces()) {
      const space = followedBy === null ? null : session.opened(id);
      if (!space || watched.has(space) || isOver) continue;
      watched.add(space);
      unwatches.push(space.onLocalChange(wake));
    }
  }

  /** One tab at a time, or two would take the same file in twice. */
  const inTurn = (work: () => Promise<void>): Promise<void> =>
    locks ? locks.request(`wm-keyring-${session.profile.id}`, work) : work();

  const isAskedAgain = (): boolean => again;

  async function run(): Promise<void> {
    do {
      again = false;
      // What the disk or a lost connection kept from being done is done at the next change, or the next start.
      await inTurn(tidy).catch(() => undefined);
    } while (isAskedAgain() && !isStopped());
    running = null;
  }

  function wake(): void {
    if (isOver) return;
    again = true;
    running ??= run();
  }

  const stopListening = session.onSpacesChange(wake);
  wake();
  return () => {
    isOver = true;
    stopListening();
    for (const unwatch of [...unwatches, ...awaited.values()]) unwatch();
  };
}

/** The file in which one goes on that went on elsewhere, once or more often. */
function lastAfter(row: KeyRow, rowOf: ReadonlyMap<string, KeyRow>): string {
  const passed = new Set([row.spaceUid]);
  let last = row.next;
  for (let after = rowOf.get(last)?.next ?? ''; after !== '' && !passed.has(last);) {
    passed.add(last);
    last = after;
    after = rowOf.get(last)?.next ?? '';
  }
  return last;
}
