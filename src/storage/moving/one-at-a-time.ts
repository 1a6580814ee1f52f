import type { Locks } from '../clean-stop.ts';
import type { Space } from '../space.ts';

const running = new WeakMap<Space, Promise<unknown>>();

const browserLocks = (): Locks | null =>
  (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks ?? null;

/** One move at a time of one person's rows: in this tab by waiting, among tabs by a lock. Moves are also safe without. */
export function oneAtATime<T>(own: Space, work: () => Promise<T>): Promise<T> {
  const locked = async (): Promise<T> => {
    const locks = browserLocks();
    return locks ? await locks.request(`wm-move-${own.id}`, work) : work();
  };
  const turn = (running.get(own) ?? Promise.resolve()).then(locked, locked);
  running.set(
    own,
    turn.catch(() => undefined),
  );
  return turn;
}
