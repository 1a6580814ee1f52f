import { encodeBase64url } from '#core/protocol/base64.ts';
import { SECRET_BYTES } from '#core/crypto/space-keys.ts';
import type { RandomBytes } from '#core/crypto/random.ts';
import { equalValues } from '#core/merge/value.ts';
import type { Heights } from '#core/merge/vector.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { pairs } from '#domain/pairs/model.ts';
import { spaceKeys } from '#domain/spaces/model.ts';
import { civilToday } from '../civil-today.ts';
import { CommandFailure } from '../command-failure.ts';
import { keyRowId, membershipOf, noteKey } from '../keyring-rows.ts';
import { settleMoves, type TwoSpaces } from '../moving/move.ts';
import { SessionFailure, withSessionFaults, type SessionFault } from '../session-fault.ts';
import { memberRowId, pairRowId } from '../singletons.ts';
import type { BookEntry, SpaceBook } from '../space-book.ts';
import type { NextFile } from '../space-secrets.ts';
import type { SpaceStore } from '../space-store.ts';
import { NOT_BROUGHT, type KeptFiles } from '../profile/kept-files.ts';
import type { SpaceMaker } from '../profile/make-space.ts';
import type { OpenSpaces } from '../profile/open-spaces.ts';
import { callAnew } from './call-anew.ts';
import type { Gone } from './late-rows.ts';
import { namesBetween } from './names.ts';

export interface FollowUpsParts {
  readonly book: SpaceBook;
  readonly random: RandomBytes;
  readonly now: () => number;
  readonly spaces: OpenSpaces;
  readonly maker: SpaceMaker;
  readonly openOwn: () => Promise<SpaceStore>;
  readonly copy: KeptFiles['copy'];
}

/** Loaded by the few who need it. */
const copying = async () => ({ ...(await import('./copy-file.ts')), ...(await import('./late-rows.ts')) });
const isSameGone = (a: Gone, b: Gone): boolean =>
  equalValues(a.cut, b.cut) && equalValues(a.beyond ?? [], b.beyond ?? []);

const carrying = () => import('./carry-late.ts');

/** What is on its way to her own space must not be taken for what stays. */
async function settled(between: TwoSpaces): Promise<void> {
  const done = await settleMoves(between);
  if (!done.ok) throw new CommandFailure(done.error);
}

async function hasComeTo({ read }: SpaceStore, came: Heights): Promise<boolean> {
  const heads = await read.heads();
  return Object.entries(came).every(([log, n]) => (heads[log] ?? 0) >= n);
}

/** Another tab, or another own device, made a file in the place of this one meanwhile: one is enough. */
class WentOnElsewhere extends Error {
  override readonly name = 'WentOnElsewhere';
}

/**
 * Files that came in the place of others. The decision is one transaction of the app's own database, which makes the new
 * file one and closes the old one; what follows from it is done again until it is done.
 */
export class FollowUps {
  readonly #parts: FollowUpsParts;

  constructor(parts: FollowUpsParts) {
    this.#parts = parts;
  }

  begin(id: string): Promise<Result<SpaceStore, SessionFault>> {
    const { book, random, spaces, maker, openOwn } = this.#parts;
    return withSessionFaults<SpaceStore, SessionFault>(async () => {
      await book.refresh();
      const entry = book.entry(id);
      if (!entry) return err({ type: 'unknown_space' });
      const before = this.#nextOf(entry);
      if (before) return ok(await spaces.opened(before));
      const [old, own] = [await spaces.opened(entry), await openOwn()];
      await settled({ own, file: old });
      await old.flush();
      const { copyFile, goneHere } = await copying();
      const gone = await goneHere(old.db);
      const { role } = await membershipOf(old);
      const spaceUid = encodeBase64url(random(16));
      const me = memberRowId(spaceUid, role);
      const { relay, shared = false } = entry.row;
      const made = await maker.make(
        {
          kind: 'pair',
          secret: random(SECRET_BYTES),
          spaceUid,
          generation: 0,
          relay,
          me,
          member: null,
          isNewPair: false,
          batch: null,
          shared,
        },
        async (fresh) => {
          await copyFile(old, fresh, namesBetween(old, fresh), random);
          // Written last: an own device that sees it has all the rest.
          const done = await fresh.run((writer) =>
            writer.create(pairs, { phase: 'alone' }, pairRowId(fresh)),
          );
          if (!done.ok) throw new SessionFailure('storage_unavailable');
          await this.#decide(id, fresh.id, { spaceUid, ...gone });
        },
      );
      if (!made.ok) return made;
      const left = book.entry(id);
      if (left) await this.#finishOne(left);
      return made;
    }).catch(async (error: unknown) => {
      const there = error instanceof WentOnElsewhere ? this.#nextOf(book.entry(id)) : null;
      if (!there) throw error;
      return ok(await spaces.opened(there));
    });
  }

  /** What is written in the first after this on this device, by another tab, follows. */
  bringInto(from: string, to: string): Promise<Result<void, SessionFault>> {
    const { book, spaces, openOwn, copy } = this.#parts;
    return withSessionFaults<undefined, SessionFault>(async () => {
      const [source, target] = [book.entry(from), book.entry(to)];
      if (!source || !target) return err({ type: 'unknown_space' });
      const [old, into, own] = [await spaces.opened(source), await spaces.opened(target), await openOwn()];
      await settled({ own, file: old });
      await old.flush();
      const { goneHere } = await copying();
      // What comes during the copy goes along, and is late besides: that writes nothing twice.
      const gone = await goneHere(old.db);
      await copy(old, into, { leftOut: NOT_BROUGHT, withVersions: false });
      const came = await into.read.heads();
      await this.#decide(from, null, { spaceUid: into.spaceUid, ...gone, brought: true, came });
      const left = book.entry(from);
      if (left) await this.#finishOne(left);
      return ok(undefined);
    });
  }

  /** False: what the other device made, or brought, has not come yet. */
  async to(id: string, { spaceUid, cut, came = {} }: NextFile): Promise<boolean> {
    const { book, spaces, openOwn } = this.#parts;
    const [entry, there] = [book.entry(id), book.standing(spaceUid)];
    if (!entry || !there || there.row.id === id) return false;
    const next = await spaces.opened(there);
    if (!(await next.read.get(pairs, pairRowId(next)))) return false;
    // What is late goes beside the rows that were brought: before those it would take their place.
    if (!(await hasComeTo(next, came))) return false;
    const brought = Object.keys(came).length > 0;
    const [old, own] = [await spaces.opened(entry), await openOwn()];
    await settled({ own, file: old });
    const { carryLate } = await carrying();
    const upTo = await carryLate({ old, next, own, names: namesBetween(old, next) }, { cut });
    await this.#decide(id, null, { spaceUid, ...upTo, told: true, ...(brought ? { brought, came } : {}) });
    return true;
  }

  /**
   * Tells the own devices which files were left, and brings over what was still written in them on this device. One that
   * does not open any more does not keep the others from going on.
   */
  async finish(): Promise<void> {
    const failed: unknown[] = [];
    for (const entry of this.#parts.book.all)
      await this.#finishOne(entry).catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw failed[0];
  }

  async #finishOne(entry: BookEntry): Promise<void> {
    const { book, spaces, openOwn } = this.#parts;
    const { next } = entry.secrets;
    const there = this.#nextOf(entry);
    if (!next || !there) return;
    const [old, fresh, own] = [await spaces.opened(entry), await spaces.opened(there), await openOwn()];
    if (next.told !== true) await this.#tell(own, { entry, old }, { entry: there, fresh }, next);
    const { carryLate } = await carrying();
    const upTo = await carryLate({ old, next: fresh, own, names: namesBetween(old, fresh) }, next);
    if (next.told === true && isSameGone(upTo, next)) return;
    const { spaceUid, brought = false, came = {} } = next;
    await book.rewrite(({ row, secrets }) =>
      // Taken back meanwhile, or gone on elsewhere: that stands.
      row.id === entry.row.id && secrets.next?.spaceUid === spaceUid
        ? { secrets: { ...secrets, next: { spaceUid, ...upTo, brought, came, told: true } } }
        : null,
    );
  }

  /** From here on the old file is closed, also at the relay, and what was being made in its place is a file. */
  async #decide(old: string, making: string | null, next: NextFile): Promise<void> {
    const { book, now } = this.#parts;
    await book.rewrite(({ row, secrets }): ReturnType<Parameters<SpaceBook['rewrite']>[0]> => {
      if (row.id === making) return { state: 'active' };
      if (row.id !== old) return null;
      if (making !== null && secrets.next) throw new WentOnElsewhere();
      const { secret } = secrets;
      const { generation, relay } = row;
      const left = making === null ? secrets.left : [...secrets.left, { secret, generation, relay }];
      return { state: 'closed', putAwayOn: civilToday(now()), secrets: { ...secrets, left, next } };
    }, making);
  }

  async #tell(
    own: SpaceStore,
    { entry, old }: { readonly entry: BookEntry; readonly old: SpaceStore },
    { entry: there, fresh }: { readonly entry: BookEntry; readonly fresh: SpaceStore },
    { cut, brought = false, came = {} }: NextFile,
  ): Promise<void> {
    const oldRow = keyRowId(old.spaceUid);
    const known = await own.read.get(spaceKeys, oldRow);
    // Two own devices that began anew at once: each goes on in its own, and both files are on both devices.
    if (known && known.next !== '') return;
    const [was, is] = [await membershipOf(old), await membershipOf(fresh)];
    const keyOf = ({ row: { generation, relay }, secrets: { secret } }: BookEntry) => ({
      secret,
      generation,
      relay,
    });
    const done = await own.runHere(async (writer) => {
      if (!(await writer.get(spaceKeys, keyRowId(fresh.spaceUid))))
        await noteKey(writer, is, keyOf(there), 'active');
      await noteKey(writer, was, keyOf(entry), 'erased');
      // Brought by an earlier version, nobody knows how far the other had come: each device keeps what is late there.
      if (!brought || Object.keys(came).length > 0)
        await writer.update(spaceKeys, oldRow, { next: fresh.spaceUid, cut, came });
      await callAnew(writer, own, was.me, is.me);
    });
    if (!done.ok) throw new SessionFailure('storage_unavailable');
  }

  #nextOf(entry: BookEntry | undefined): BookEntry | null {
    const next = entry?.secrets.next;
    return next ? this.#parts.book.standing(next.spaceUid) : null;
  }
}
