import type { WordKey } from '#i18n/word-key.ts';
import type { StartFault } from '#storage/session.ts';

interface ProblemWords {
  readonly title: WordKey;
  readonly lines: readonly WordKey[];
  /** What to do, or who can help. */
  readonly advice: WordKey;
  /** Null where trying again changes nothing. */
  readonly again: WordKey | null;
}

const TRY_AGAIN = 'common.action.tryAgain';

/** Each fault of storage in words of its own: what is the matter, that nothing was thrown away, and what to do. */
export const problems = {
  insecure: {
    title: 'errors.insecure.title',
    lines: ['errors.insecure.body', 'errors.insecure.address'],
    advice: 'errors.insecure.ask',
    again: null,
  },
  cannot_keep_key: {
    title: 'errors.noKey.title',
    lines: ['errors.noKey.body'],
    advice: 'errors.noKey.other',
    again: null,
  },
  storage_full: {
    title: 'errors.storage.title',
    lines: ['errors.storage.kept'],
    advice: 'errors.storage.advice',
    again: TRY_AGAIN,
  },
  blocked: {
    title: 'errors.blocked.title',
    lines: ['errors.blocked.body'],
    advice: 'errors.blocked.advice',
    again: TRY_AGAIN,
  },
  storage_unavailable: {
    title: 'errors.unavailable.title',
    lines: ['errors.unavailable.body'],
    advice: 'errors.unavailable.advice',
    again: TRY_AGAIN,
  },
  newer_version: {
    title: 'errors.newerVersion.title',
    lines: ['errors.newerVersion.body'],
    advice: 'errors.newerVersion.advice',
    again: 'errors.newerVersion.action',
  },
  lost_key: {
    title: 'errors.lostKey.title',
    lines: ['errors.lostKey.body'],
    advice: 'errors.lostKey.together',
    again: TRY_AGAIN,
  },
  damaged: {
    title: 'errors.damaged.all.title',
    lines: ['errors.damaged.all.body', 'errors.damaged.all.together'],
    advice: 'errors.damaged.all.letIn',
    again: TRY_AGAIN,
  },
} as const satisfies Record<StartFault, ProblemWords>;
