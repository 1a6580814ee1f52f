// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { err, ok, type Result } from '#core/result/result.ts';
import type { Session, SessionFault } from '#storage/session.ts';
import type { Space } from '#storage/space.ts';
import { useOpenSpace } from './use-open-space.ts';

afterEach(cleanup);

const stops = new Set<(reason: 'damaged') => void>();
const whole = {
  onStop: (listener: (reason: 'damaged') => void) => {
    stops.add(listener);
    return () => stops.delete(listener);
  },
} as unknown as Space;

function show(answers: (() => Promise<Result<Space, SessionFault>>)[]) {
  const session = { openSpace: () => answers.shift()!(), opened: () => null } as unknown as Session;
  return renderHook(() => useOpenSpace(session, 'space')).result;
}

const fault = (type: SessionFault['type']) => () => Promise.resolve(err({ type }));
const opens = () => Promise.resolve(ok(whole));

it.each([
  ['blocked', fault('blocked')],
  ['damaged', fault('damaged')],
  ['newer_version', fault('newer_version')],
  ['storage_unavailable', () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))],
])('a file that does not open says why (%s), and is tried again', async (problem, answer) => {
  const result = show([answer, opens]);
  expect(result.current.type).toBe('loading');
  await waitFor(() => expect(result.current).toMatchObject({ type: 'problem', problem }));
  act(() => {
    result.current.again();
  });
  await waitFor(() => expect(result.current).toMatchObject({ type: 'open', space: whole }));
});

it('a file that did not open at the start is not asked for again before a person says so', async () => {
  const answers = [opens];
  const session = {
    openSpace: () => answers.shift()!(),
    opened: () => null,
  } as unknown as Session;
  const atStart = { type: 'blocked' } as const;
  const { result } = renderHook(() => useOpenSpace(session, 'space', atStart));
  expect(result.current).toMatchObject({ type: 'problem', problem: 'blocked' });
  await Promise.resolve();
  expect(answers).toHaveLength(1);
  act(() => {
    result.current.again();
  });
  await waitFor(() => expect(result.current).toMatchObject({ type: 'open', space: whole }));
});

it('a file that is not on this device is no fault', async () => {
  const result = show([fault('unknown_space')]);
  await waitFor(() => expect(result.current.type).toBe('none'));
});

it('a file that stops while it is shown says so', async () => {
  const result = show([opens]);
  await waitFor(() => expect(result.current.type).toBe('open'));
  act(() => {
    for (const stop of stops) stop('damaged');
  });
  expect(result.current).toMatchObject({ type: 'problem', problem: 'damaged' });
});
