import type { AppendOutcome, AppendRequest, RelayStore } from './store/relay-store.ts';
import type { DiskGuard } from './disk-guard.ts';
import type { GroupCommit } from './group-commit.ts';
import type { RelayLimits, TokenBuckets } from './limits.ts';
import type { LiveHub } from './live.ts';
import type { Tickets } from './tickets.ts';

/** What the routes share; built once by `createServer`. */
export interface RelayContext {
  readonly store: RelayStore;
  readonly appends: GroupCommit<AppendRequest, AppendOutcome>;
  readonly hub: LiveHub;
  readonly tickets: Tickets;
  readonly disk: DiskGuard;
  readonly limits: RelayLimits;
  /** On `env`, per space. */
  readonly posts: TokenBuckets;
  /** On `snap` and `blob`, per space: a joining device must not wait for a busy writer. */
  readonly uploads: TokenBuckets;
  /** Per address. */
  readonly claims: TokenBuckets;
  /** SHA-256 of the programme code; null when the relay asks none. */
  readonly programmeCodeHash: Uint8Array | null;
  readonly programmePhone: string | null;
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
}
