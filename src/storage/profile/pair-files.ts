import { SECRET_BYTES } from '#core/crypto/space-keys.ts';
import { encodeBase64url } from '#core/protocol/base64.ts';
import type { Result } from '#core/result/result.ts';
import type { SessionFault } from '../session-fault.ts';
import type { JoinedSpace, NewPair, SessionDeps, SpaceSummary } from '../session.ts';
import { memberRowId } from '../singletons.ts';
import type { SpaceBook } from '../space-book.ts';
import type { Space } from '../space.ts';
import type { SpaceMaker } from './make-space.ts';
import type { OpenSpaces } from './open-spaces.ts';

export interface PairFilesParts {
  readonly book: SpaceBook;
  readonly deps: SessionDeps;
  readonly spaces: OpenSpaces;
  readonly maker: SpaceMaker;
}

/** The files of pairs as somebody begins one, joins one, or looks whether one is here. */
export class PairFiles {
  readonly #parts: PairFilesParts;

  constructor(parts: PairFilesParts) {
    this.#parts = parts;
  }

  begin({ role, name, relay }: NewPair): Promise<Result<Space, SessionFault>> {
    const { random } = this.#parts.deps;
    const spaceUid = encodeBase64url(random(16));
    return this.#parts.maker.make({
      kind: 'pair',
      secret: random(SECRET_BYTES),
      spaceUid,
      generation: 0,
      relay,
      me: memberRowId(spaceUid, role),
      member: { role, name },
      isNewPair: true,
      batch: null,
    });
  }

  async join({
    role,
    name,
    me,
    shared = false,
    ...invitation
  }: JoinedSpace): Promise<Result<Space, SessionFault>> {
    const earlier = this.#parts.book.pairsOf(invitation.spaceUid);
    const joined = await this.#parts.maker.make({
      ...invitation,
      kind: 'pair',
      me: me ?? memberRowId(invitation.spaceUid, role),
      member: me === undefined ? { role, name } : null,
      isNewPair: false,
      batch: null,
      shared,
    });
    if (joined.ok) for (const { row } of earlier) await this.closeIfDamaged(row.id);
    return joined;
  }

  async find(spaceUid: string): Promise<SpaceSummary | null> {
    await this.#parts.book.refresh();
    const ids = new Set(this.#parts.book.pairsOf(spaceUid).map(({ row }) => row.id));
    const own = this.#parts.book.own();
    if (own?.secrets.spaceUid === spaceUid) ids.add(own.row.id);
    return this.#parts.book.summaries.find(({ id, state }) => ids.has(id) && state === 'active') ?? null;
  }

  /** Who was let in again has a damaged copy beside the new one: it stays, but no start opens it first. */
  async closeIfDamaged(id: string): Promise<void> {
    const opened = await this.#parts.spaces.open(id);
    if (!opened.ok && opened.error.type === 'damaged') await this.#parts.book.change(id, { state: 'closed' });
  }
}

/** The file that a tab shows: the one that it showed last, or where that went on; else the first that is in use. */
export function activeOf(spaces: readonly SpaceSummary[], remembered: string | null): string | null {
  const known = spaces.find(({ id }) => id === remembered);
  if (known?.state === 'active' || known?.followedBy) return known.followedBy ?? known.id;
  const files = spaces.filter(({ kind, state }) => kind === 'pair' && state === 'active');
  // Who began alone and joined somebody later goes on in the file that the two share.
  const isBegun = ({ claimed, generation }: SpaceSummary): boolean => claimed || generation > 0;
  // One that was put away is shown only where there is nothing else: what is written there goes nowhere.
  return (files.find(isBegun) ?? files[0] ?? known)?.id ?? null;
}
