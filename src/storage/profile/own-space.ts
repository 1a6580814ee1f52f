import { SECRET_BYTES } from '#core/crypto/space-keys.ts';
import { encodeBase64url } from '#core/protocol/base64.ts';
import { ok, type Result } from '#core/result/result.ts';
import { SessionFailure, withSessionFaults, type SessionFault } from '../session-fault.ts';
import type { SessionDeps, SpaceInvitation } from '../session.ts';
import type { SpaceBook } from '../space-book.ts';
import type { SpaceStore } from '../space-store.ts';
import type { Space } from '../space.ts';
import { newRowId } from '../writer.ts';
import type { KeptFiles } from './kept-files.ts';
import type { SpaceMaker } from './make-space.ts';
import type { OpenSpaces } from './open-spaces.ts';

export interface OwnSpaceParts {
  readonly book: SpaceBook;
  readonly deps: SessionDeps;
  readonly spaces: OpenSpaces;
  readonly maker: SpaceMaker;
  readonly files: KeptFiles;
}

/** The space of a person's devices alone: one, also after another device's came in the place of the first. */
export class OwnSpace {
  readonly #parts: OwnSpaceParts;
  #opening: Promise<SpaceStore> | null = null;
  /** The own space that screens of this tab were given. */
  #givenId: string | null = null;
  #isAdopting = false;
  /** Earlier ones that another tab had open: that one leaves them, or the next start. */
  readonly #heldElsewhere = new Set<string>();

  constructor(parts: OwnSpaceParts) {
    this.#parts = parts;
  }

  open(): Promise<SpaceStore> {
    // Two that ask at once must not make two.
    this.#opening ??= this.#openNow().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /** Another tab joined this person's other device: what this one shows as her own is going to be erased. */
  isAnother(): boolean {
    const own = this.#parts.book.own();
    const isOther = this.#givenId !== null && own?.row.state === 'active' && own.row.id !== this.#givenId;
    return isOther && !this.#isAdopting;
  }

  async share(relay: string | null): Promise<void> {
    const { book } = this.#parts;
    await book.rewrite(({ row }) => {
      if (row.kind === 'own' && row.id === book.own()?.row.id) return { shared: true, relay };
      return row.kind === 'pair' && row.shared !== true ? { shared: true } : null;
    });
  }

  async adopt(invitation: SpaceInvitation): Promise<Result<Space, SessionFault>> {
    this.#isAdopting = true;
    try {
      const made = await this.#make(invitation, true);
      if (!made.ok) return made;
      const own = made.value;
      this.#givenId = own.id;
      return await withSessionFaults<Space, SessionFault>(async () => {
        await this.#leaveEarlier(own);
        await this.share(invitation.relay);
        return ok(own);
      });
    } finally {
      this.#isAdopting = false;
    }
  }

  /** Spaces that were made become this person's, all of them at once; an own space takes the place of the one before. */
  async activate(ids: readonly string[]): Promise<void> {
    const { book, spaces } = this.#parts;
    this.#isAdopting = true;
    try {
      await book.activate(ids);
      const own = book.own();
      if (!own || !ids.includes(own.row.id)) return;
      const space = await spaces.opened(own);
      this.#givenId = space.id;
      await this.#leaveEarlier(space);
    } finally {
      this.#isAdopting = false;
    }
  }

  async #openNow(): Promise<SpaceStore> {
    const space = await this.#current();
    this.#givenId = space.id;
    if (!this.#isAdopting) await this.#leaveEarlier(space);
    return space;
  }

  async #current(): Promise<SpaceStore> {
    const { book, spaces, maker } = this.#parts;
    const own = book.own();
    // Never a fresh own space over one that is there and does not open.
    if (!own && book.summaries.some(({ kind }) => kind === 'own')) throw new SessionFailure('damaged');
    if (!own) return this.#makeFirst();
    return own.row.state === 'making' && !spaces.has(own.row.id) ? maker.madeWhole(own) : spaces.opened(own);
  }

  async #makeFirst(): Promise<SpaceStore> {
    const { random } = this.#parts.deps;
    const secret = random(SECRET_BYTES);
    const spaceUid = encodeBase64url(random(16));
    const made = await this.#make({ secret, spaceUid, generation: 0, relay: null }, false);
    if (made.ok) return made.value;
    throw new SessionFailure(made.error.type);
  }

  #make(of: SpaceInvitation, shared: boolean): Promise<Result<SpaceStore, SessionFault>> {
    const { maker, deps } = this.#parts;
    const me = newRowId(deps.random);
    return maker.make({ ...of, kind: 'own', me, member: null, isNewPair: false, batch: null, shared });
  }

  /** An own space that was there before this one: its rows come over, and then it goes. */
  async #leaveEarlier(own: SpaceStore): Promise<void> {
    for (const entry of this.#parts.book.all) {
      const { row } = entry;
      if (row.kind !== 'own' || row.id === own.id || row.state !== 'active') continue;
      if (this.#heldElsewhere.has(row.id)) continue;
      const { leaveEarlier } = await import('./leave-earlier.ts');
      if (!(await leaveEarlier(this.#parts, entry, own))) this.#heldElsewhere.add(row.id);
    }
  }
}
