import { CommandFailure } from './command-failure.ts';
import { DamagedSpace } from './meta.ts';
import { databaseFailureOf } from './database-faults.ts';
import { err, type Result } from '#core/result/result.ts';

export interface SessionFault {
  readonly type:
    | 'cannot_keep_key'
    | 'storage_full'
    | 'storage_unavailable'
    | 'blocked'
    | 'newer_version'
    | 'unknown_space'
    | 'damaged'
    | 'invalid_name';
}

/** Carries a fault out of several steps. */
export class SessionFailure extends Error {
  override readonly name = 'SessionFailure';
  readonly fault: SessionFault;

  constructor(type: SessionFault['type']) {
    super(type);
    this.fault = { type };
  }
}

/** The outcome of work that may meet the faults of a database; bugs stay exceptions. */
export async function withSessionFaults<T, E>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | SessionFault>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SessionFailure) return err(error.fault);
    if (error instanceof DamagedSpace) return err({ type: error.isNewer ? 'newer_version' : 'damaged' });
    if (error instanceof CommandFailure)
      return err({ type: error.fault.type === 'storage_full' ? 'storage_full' : 'storage_unavailable' });
    const failure = databaseFailureOf(error);
    if (!failure) throw error;
    return err({ type: failure.type });
  }
}
