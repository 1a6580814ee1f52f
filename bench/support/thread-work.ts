import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What the thread itself worked, without the time that others had the processor. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

const INPUTS: ReadonlySet<string> = new Set(['pointerdown', 'pointerup', 'click', 'keydown', 'input']);

const isInput = ({ name, args }: TraceEvent): boolean =>
  name === 'EventDispatch' && INPUTS.has(args?.data?.type ?? '');

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/** Milliseconds that the page's thread worked from the first input to the end of the frame after the last; null without one. */
export function workUntilFrame(trace: readonly TraceEvent[]): number | null {
  const inputs = trace.filter(isInput).sort((a, b) => a.ts - b.ts);
  const [first, last] = [inputs[0], inputs.at(-1)];
  if (!first || !last) return null;
  const own = trace.filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X');
  const frame = own
    .filter(({ name, ts }) => name === 'Commit' && ts >= endOf(last))
    .sort((a, b) => a.ts - b.ts)[0];
  if (!frame) return null;
  let until = first.ts;
  let work = 0;
  // What began within the task of the first input counts whole; of what is nested only the outermost.
  for (const event of own.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (event.ts < until || event.ts > endOf(frame)) continue;
    until = endOf(event);
    work += event.tdur ?? event.dur ?? 0;
  }
  return work / 1000;
}

/** The work of the page's own thread for what `act` does: the same on a busy machine as on a quiet one. */
export async function threadWork(session: CDPSession, act: () => Promise<void>): Promise<number | null> {
  const trace: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => {
    trace.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return workUntilFrame(trace);
}
