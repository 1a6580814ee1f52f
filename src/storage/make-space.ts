import type { ReadBatch } from '#core/envelope/batch.ts';
import type { FirstRows } from './first-rows.ts';
import type { SpaceInvitation } from './session.ts';
import type { SpaceKind } from './space.ts';

export interface SpaceToMake extends SpaceInvitation {
  readonly kind: SpaceKind;
  readonly me: string;
  readonly member: FirstRows['member'];
  readonly isNewPair: boolean;
  /** What a file brings along. */
  readonly batch: ReadBatch | null;
  readonly shared?: boolean;
}
