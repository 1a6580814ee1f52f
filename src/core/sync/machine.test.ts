import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  INITIAL_SYNC,
  stepSync,
  type SyncCommand,
  type SyncEvent,
  type SyncProblem,
  type SyncState,
} from './machine.ts';

const run = (
  events: readonly SyncEvent[],
  from: SyncState = INITIAL_SYNC,
): { state: SyncState; commands: SyncCommand[] } => {
  let state = from;
  const commands: SyncCommand[] = [];
  for (const event of events) {
    const step = stepSync(state, event);
    state = step.state;
    commands.push(step.command);
  }
  return { state, commands };
};
const kinds = (events: readonly SyncEvent[]): string[] => run(events).commands.map(({ type }) => type);

const wake: SyncEvent = { type: 'wake' };
const greeted: SyncEvent = { type: 'greeted' };
const readAll: SyncEvent = { type: 'read', more: false };
const failed = (problem: SyncProblem, retryAfterMs?: number): SyncEvent =>
  retryAfterMs === undefined ? { type: 'failed', problem } : { type: 'failed', problem, retryAfterMs };
const sealed = (waiting: number): SyncEvent => ({ type: 'sealed', waiting });
const sent = (waiting: number): SyncEvent => ({ type: 'sent', waiting });

const PROBLEMS: readonly SyncProblem[] = [
  'network',
  'busy',
  'closed',
  'code_needed',
  'full',
  'too_large',
  'storage',
  'refused',
];
const LASTING: readonly SyncProblem[] = ['closed', 'code_needed'];

describe('rounds', () => {
  it('[M1] a round greets, reads until nothing follows, seals, sends until nothing waits, and rests', () => {
    const more: SyncEvent = { type: 'read', more: true };
    expect(kinds([wake, greeted, more, more, readAll, sealed(2), sent(1), sent(0)])).toEqual([
      'greet',
      'read',
      'read',
      'read',
      'seal',
      'send',
      'send',
      'rest',
    ]);
    expect(kinds([wake, greeted, readAll, sealed(0)])).toEqual(['greet', 'read', 'seal', 'rest']);
  });

  it('[M1] the next round need not greet again', () => {
    const { state, commands } = run([wake, greeted, readAll, sealed(0), wake]);
    expect(commands.at(-1)).toEqual({ type: 'read' });
    expect(state).toMatchObject({ phase: 'reading', greeted: true, failures: 0, problem: null });
  });

  it('[M1] a wake during a round starts one more, and several wakes one more only', () => {
    expect(kinds([wake, greeted, wake, wake, readAll, wake, sealed(0), readAll, sealed(0)])).toEqual([
      'greet',
      'read',
      'none',
      'none',
      'seal',
      'none',
      'read',
      'seal',
      'rest',
    ]);
  });

  it('[M1] a rest after a good round waits for a wake and listens', () => {
    expect(run([wake, greeted, readAll, sealed(0)]).commands.at(-1)).toEqual({
      type: 'rest',
      retryInMs: null,
      listen: true,
    });
  });

  it('[M2] the pause after a failure doubles from 1 s to 5 min', () => {
    const pauses: (number | null)[] = [];
    let state = INITIAL_SYNC;
    for (let i = 0; i < 30; i++) {
      state = stepSync(state, wake).state;
      const step = stepSync(state, failed('network'));
      state = step.state;
      if (step.command.type === 'rest') pauses.push(step.command.retryInMs);
    }
    expect(pauses.slice(0, 10)).toEqual(
      [1, 2, 4, 8, 16, 32, 64, 128, 256, 300].map((seconds) => seconds * 1000),
    );
    expect(new Set(pauses.slice(9))).toEqual(new Set([300_000]));
    expect(state).toMatchObject({ phase: 'resting', greeted: false, problem: 'network' });
  });

  it('[M2] the relay may ask for a longer pause, not for a shorter one', () => {
    expect(run([wake, failed('busy', 60_000)]).commands.at(-1)).toMatchObject({ retryInMs: 60_000 });
    expect(run([wake, failed('busy', 10)]).commands.at(-1)).toMatchObject({ retryInMs: 1000 });
  });

  it('[M2] a wake or coming online starts at once, and a good round ends the pauses', () => {
    expect(kinds([wake, failed('network'), wake])).toEqual(['greet', 'rest', 'greet']);
    expect(kinds([wake, failed('network'), { type: 'online' }])).toEqual(['greet', 'rest', 'greet']);
    const { state } = run([
      wake,
      failed('network'),
      wake,
      failed('network'),
      wake,
      greeted,
      readAll,
      sealed(0),
    ]);
    expect(state).toMatchObject({ failures: 0, problem: null });
    expect(run([wake, failed('network'), wake, failed('network'), { type: 'online' }]).state.failures).toBe(
      0,
    );
  });

  it('[M2] offline nothing is begun, and a failure sets no alarm', () => {
    expect(kinds([{ type: 'offline' }, wake, wake])).toEqual(['none', 'none', 'none']);
    const { commands } = run([wake, { type: 'offline' }, failed('network'), wake, { type: 'online' }]);
    expect(commands.slice(2)).toEqual([
      { type: 'rest', retryInMs: null, listen: false },
      { type: 'none' },
      { type: 'greet' },
    ]);
  });

  it('[M2] a wake that came while offline during a round is honoured when online again', () => {
    const offline = run([wake, greeted, { type: 'offline' }, readAll, sealed(0)]);
    expect(offline.commands.at(-1)?.type).toBe('rest');
    expect(stepSync(offline.state, { type: 'online' }).command).toEqual({ type: 'greet' });
  });

  it('[M3] an unknown space greets again, three times at the most', () => {
    const unknown: SyncEvent = { type: 'unknown_space' };
    expect(kinds([wake, greeted, unknown, greeted, unknown, greeted, unknown, greeted, unknown])).toEqual([
      'greet',
      'read',
      'greet',
      'read',
      'greet',
      'read',
      'greet',
      'read',
      'rest',
    ]);
    const { state } = run([wake, unknown, unknown, unknown, unknown]);
    expect(state).toMatchObject({ phase: 'resting', greeted: false, problem: 'refused' });
  });

  it('[M3] what no retry mends rests until somebody wakes it; the rest is tried again', () => {
    for (const problem of PROBLEMS) {
      const { state, commands } = run([wake, greeted, failed(problem)]);
      const rest = commands.at(-1);
      expect(state.problem).toBe(problem);
      expect([problem, rest?.type === 'rest' && rest.retryInMs === null]).toEqual([
        problem,
        LASTING.includes(problem),
      ]);
      expect(stepSync(state, wake).command.type).toBe('greet');
    }
  });

  it('[M3] a relay without room is asked again after five minutes, or when its pause is over', () => {
    for (const problem of ['full', 'too_large'] as const) {
      expect(run([wake, greeted, failed(problem)]).commands.at(-1)).toMatchObject({ retryInMs: 300_000 });
      expect(run([wake, greeted, failed(problem, 90_000)]).commands.at(-1)).toMatchObject({
        retryInMs: 90_000,
      });
    }
  });

  it('a stop ends everything, whatever comes later', () => {
    const { state, commands } = run([
      wake,
      { type: 'stop' },
      greeted,
      wake,
      { type: 'online' },
      failed('network'),
    ]);
    expect(state.phase).toBe('stopped');
    expect(commands.slice(1).every(({ type }) => type === 'none')).toBe(true);
  });
});

/** What a driver may answer to a command. */
const answers: { readonly [command: string]: readonly SyncEvent[] } = {
  greet: [greeted, failed('network'), failed('code_needed'), { type: 'unknown_space' }],
  read: [readAll, readAll, { type: 'read', more: true }, failed('network'), { type: 'unknown_space' }],
  seal: [sealed(0), sealed(3), failed('storage')],
  send: [sent(0), sent(2), failed('busy', 7000), failed('full'), { type: 'unknown_space' }],
};

describe('[M1] [M2] [M3] any run', () => {
  it('never has two commands at once, and always rests, works or is stopped', () => {
    const choices = fc.array(fc.record({ outside: fc.boolean(), pick: fc.nat() }), { maxLength: 80 });
    fc.assert(
      fc.property(choices, (steps) => {
        let state = INITIAL_SYNC;
        let waitingFor: SyncCommand['type'] | null = null;
        for (const { outside, pick } of steps) {
          const [wakes, replies] = [
            [wake, { type: 'online' }, { type: 'offline' }] as const,
            waitingFor ? (answers[waitingFor] ?? []) : [],
          ];
          const isReply = !outside && replies.length > 0;
          const event: SyncEvent = isReply ? replies[pick % replies.length]! : wakes[pick % wakes.length]!;
          const step = stepSync(state, event);
          state = step.state;
          if (isReply) waitingFor = null;
          if (step.command.type !== 'none') {
            expect(waitingFor).toBeNull();
            waitingFor = step.command.type === 'rest' ? null : step.command.type;
          }
          const isWorking = state.phase !== 'resting' && state.phase !== 'stopped';
          expect(isWorking).toBe(waitingFor !== null);
          if (!state.online) expect(step.command.type === 'greet' && !isReply).toBe(false);
        }
      }),
      { seed: 111, numRuns: 1000 },
    );
  });
});
