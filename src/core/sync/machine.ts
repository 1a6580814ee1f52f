/** Why a round ended early. `network` covers everything that a later try may mend by itself. */
export type SyncProblem =
  'network' | 'busy' | 'closed' | 'code_needed' | 'full' | 'too_large' | 'storage' | 'refused';

export type SyncPhase = 'resting' | 'greeting' | 'reading' | 'sealing' | 'sending' | 'stopped';

export interface SyncState {
  readonly phase: SyncPhase;
  readonly online: boolean;
  readonly greeted: boolean;
  /** A wake came during a round. */
  readonly again: boolean;
  readonly failures: number;
  readonly problem: SyncProblem | null;
}

export type SyncEvent =
  | { readonly type: 'wake' }
  | { readonly type: 'online' }
  | { readonly type: 'offline' }
  | { readonly type: 'greeted' }
  | { readonly type: 'read'; readonly more: boolean }
  | { readonly type: 'sealed'; readonly waiting: number }
  | { readonly type: 'sent'; readonly waiting: number }
  | { readonly type: 'unknown_space' }
  | { readonly type: 'failed'; readonly problem: SyncProblem; readonly retryAfterMs?: number }
  | { readonly type: 'stop' };

/** What the driver does next. `rest`: wait for a wake, or at most `retryInMs` when given. */
export type SyncCommand =
  | { readonly type: 'greet' }
  | { readonly type: 'read' }
  | { readonly type: 'seal' }
  | { readonly type: 'send' }
  | { readonly type: 'rest'; readonly retryInMs: number | null; readonly listen: boolean }
  | { readonly type: 'none' };

export interface SyncStep {
  readonly state: SyncState;
  readonly command: SyncCommand;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 300_000;

export const INITIAL_SYNC: SyncState = {
  phase: 'resting',
  online: true,
  greeted: false,
  again: false,
  failures: 0,
  problem: null,
};

/** Problems that no retry mends; a wake by a person or a restart tries again. */
const isLasting = (problem: SyncProblem): boolean => problem === 'closed' || problem === 'code_needed';

/** What only somebody at the relay mends: there is no hurry. */
const isSlow = (problem: SyncProblem): boolean => problem === 'full' || problem === 'too_large';

const NOTHING: SyncCommand = { type: 'none' };

function begin(state: SyncState): SyncStep {
  const next = { ...state, again: false };
  return state.greeted
    ? { state: { ...next, phase: 'reading' }, command: { type: 'read' } }
    : { state: { ...next, phase: 'greeting' }, command: { type: 'greet' } };
}

function finish(state: SyncState): SyncStep {
  const done: SyncState = { ...state, phase: 'resting', failures: 0, problem: null };
  if (state.again && state.online) return begin(done);
  return { state: done, command: { type: 'rest', retryInMs: null, listen: true } };
}

function fail(state: SyncState, problem: SyncProblem, retryAfterMs: number | undefined): SyncStep {
  const failures = state.failures + 1;
  const doubled = Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), LONGEST_RETRY_MS);
  const backOff = isSlow(problem) && retryAfterMs === undefined ? LONGEST_RETRY_MS : doubled;
  const retryInMs = isLasting(problem) || !state.online ? null : Math.max(retryAfterMs ?? 0, backOff);
  return {
    state: { ...state, phase: 'resting', again: false, greeted: false, failures, problem },
    command: { type: 'rest', retryInMs, listen: problem === 'closed' || problem === 'full' },
  };
}

/** The rounds of SPEC.md [M1]–[M3], without IO: what follows from an event, and what to do. */
export function stepSync(state: SyncState, event: SyncEvent): SyncStep {
  if (state.phase === 'stopped') return { state, command: NOTHING };
  switch (event.type) {
    case 'stop':
      return { state: { ...state, phase: 'stopped' }, command: NOTHING };
    case 'offline':
      // Who was away does not know what became of the relay, and greets again when back.
      return { state: { ...state, online: false, greeted: false }, command: NOTHING };
    case 'online':
    case 'wake': {
      const awake = event.type === 'online' ? { ...state, online: true, failures: 0 } : state;
      if (!awake.online) return { state: awake, command: NOTHING };
      if (awake.phase === 'resting') return begin(awake);
      return { state: { ...awake, again: true }, command: NOTHING };
    }
    case 'greeted':
      return { state: { ...state, phase: 'reading', greeted: true }, command: { type: 'read' } };
    case 'read':
      return event.more
        ? // A line that brings something is worth trying again soon: [M2].
          { state: { ...state, failures: 0 }, command: { type: 'read' } }
        : { state: { ...state, phase: 'sealing' }, command: { type: 'seal' } };
    case 'sealed':
    case 'sent': {
      const failures = event.type === 'sent' ? 0 : state.failures;
      return event.waiting > 0
        ? { state: { ...state, phase: 'sending', failures }, command: { type: 'send' } }
        : finish(state);
    }
    case 'unknown_space':
      return state.failures < 3
        ? {
            state: { ...state, phase: 'greeting', greeted: false, failures: state.failures + 1 },
            command: { type: 'greet' },
          }
        : fail(state, 'refused', undefined);
    case 'failed':
      return fail(state, event.problem, event.retryAfterMs);
  }
}
