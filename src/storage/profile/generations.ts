import { equalBytes } from '@noble/ciphers/utils.js';
import { deriveSpaceKeys, SECRET_BYTES } from '#core/crypto/space-keys.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { civilToday } from '../civil-today.ts';
import { stopDevices } from '../first-rows.ts';
import { withSessionFaults, type SessionFault } from '../session-fault.ts';
import type { LeftPlace, Loss, SessionDeps, SpaceKey } from '../session.ts';
import type { BookEntry, SpaceBook } from '../space-book.ts';
import type { KeptFiles } from './kept-files.ts';
import type { OpenSpaces } from './open-spaces.ts';

/** A byte of the envelope says it. */
const MAX_GENERATION = 255;

export interface GenerationsParts {
  readonly book: SpaceBook;
  readonly deps: SessionDeps;
  readonly spaces: OpenSpaces;
  readonly files: KeptFiles;
  readonly followBook: () => Promise<void>;
}

interface Way {
  readonly key: (entry: BookEntry) => SpaceKey;
  readonly lost: string | null;
}

/** Spaces go on under other keys: after a loss, or because another device did. */
export class Generations {
  readonly #parts: GenerationsParts;

  constructor(parts: GenerationsParts) {
    this.#parts = parts;
  }

  async takeOver(id: string, key: SpaceKey): Promise<Result<void, SessionFault>> {
    // The keyring first: it is what all devices of this person follow, this one too when it is cut off here.
    const noted = await withSessionFaults<undefined, SessionFault>(async () => {
      await this.#parts.files.note(id, key);
      return ok(undefined);
    });
    if (!noted.ok) return noted;
    return this.#goOn(new Map([[id, { key: () => key, lost: null }]]));
  }

  renew(losses: readonly Loss[]): Promise<Result<void, SessionFault>> {
    const { random } = this.#parts.deps;
    return this.#goOn(
      new Map(
        losses.map(({ space, device }) => {
          const secret = random(SECRET_BYTES);
          const key = ({ row: { generation, relay } }: BookEntry): SpaceKey => ({
            secret,
            generation: Math.min(generation + 1, MAX_GENERATION),
            relay,
          });
          return [space, { key, lost: device }];
        }),
      ),
    );
  }

  async finishLosses(): Promise<void> {
    const { book, deps, spaces } = this.#parts;
    const today = civilToday(deps.now());
    for (const { id, state } of book.summaries) {
      const entry = book.entry(id);
      if (!entry || state !== 'active' || entry.secrets.lost.length === 0) continue;
      const space = await spaces.opened(entry);
      const said = await space.run((writer) => stopDevices(writer, entry.secrets.lost, today));
      const done = new Set(entry.secrets.lost);
      if (said.ok)
        await book.rewrite(({ row, secrets }) =>
          row.id === id
            ? { secrets: { ...secrets, lost: secrets.lost.filter((device) => !done.has(device)) } }
            : null,
        );
    }
  }

  leftPlaces(): readonly LeftPlace[] {
    return this.#parts.book.all.flatMap(({ row, secrets }) =>
      secrets.left.flatMap(({ secret, generation, relay, closed }) => {
        if (closed === true) return [];
        const { spaceId, bearer } = deriveSpaceKeys(secret, generation);
        return [{ space: row.id, spaceId, bearer, relay }];
      }),
    );
  }

  /** The key stays with the space, so that the place can go at the relay when the space is thrown away. */
  async markLeftClosed(place: LeftPlace): Promise<void> {
    await this.#parts.book.rewrite(({ row, secrets }) => {
      if (row.id !== place.space) return null;
      const left = secrets.left.map((one) =>
        equalBytes(deriveSpaceKeys(one.secret, one.generation).spaceId, place.spaceId)
          ? { ...one, closed: true }
          : one,
      );
      return { secrets: { ...secrets, left } };
    });
  }

  #goOn(ways: ReadonlyMap<string, Way>): Promise<Result<void, SessionFault>> {
    const { book, spaces, followBook } = this.#parts;
    return withSessionFaults<undefined, SessionFault>(async () => {
      // Opened before, so that each database knows under which key it exchanged until now.
      for (const id of ways.keys()) {
        const entry = book.entry(id);
        if (!entry) return err({ type: 'unknown_space' });
        await (await spaces.opened(entry)).holdGeneration();
      }
      await book.rewrite((entry) => {
        const way = ways.get(entry.row.id);
        if (!way) return null;
        const { secrets } = entry;
        const { secret, generation, relay } = way.key(entry);
        // A transaction that is done once more finds its own work.
        if (equalBytes(secret, secrets.secret)) return { generation, relay };
        const before = { secret: secrets.secret, generation: entry.row.generation, relay: entry.row.relay };
        const lost = way.lost === null ? secrets.lost : [...secrets.lost, way.lost];
        return {
          generation,
          relay,
          claimed: false,
          secrets: { ...secrets, secret, left: [...secrets.left, before], lost },
        };
      });
      await followBook();
      await this.finishLosses();
      return ok(undefined);
    });
  }
}
