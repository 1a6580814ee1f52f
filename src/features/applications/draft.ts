import type { Status } from '#domain/applications/model.ts';
import { createDraftStore } from '#parts/draft/draft-store.ts';

/** What she answered so far for a new application. */
export interface Draft {
  readonly employer: string;
  readonly job: string;
  readonly status: Status | undefined;
}

export const {
  change: changeDraft,
  finish: finishDraft,
  begin: beginDraft,
  useDraft,
  useIsFinished,
} = createDraftStore<Draft>({ employer: '', job: '', status: undefined });
