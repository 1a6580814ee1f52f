import { NO_OWN_WORDS, type OwnWords } from '#domain/shared/own-words.ts';
import type { GoalKind } from '#domain/plan/model.ts';
import { createDraftStore } from '#parts/draft/draft-store.ts';

/** What was answered so far for a new goal. */
export interface GoalDraft {
  readonly what: string;
  /** The same in her own language. */
  readonly own: OwnWords;
  /** Undefined while nothing was chosen. */
  readonly kind: GoalKind | '' | undefined;
  /** Undefined while nothing was chosen; `''` for no day. */
  readonly due: string | undefined;
}

export const {
  change: changeGoalDraft,
  finish: finishGoalDraft,
  begin: beginGoalDraft,
  useDraft: useGoalDraft,
  useIsFinished: useIsGoalFinished,
} = createDraftStore<GoalDraft>({ what: '', own: NO_OWN_WORDS, kind: undefined, due: undefined });
