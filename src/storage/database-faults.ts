/** Why the database did not do what it was asked; the caller still has what it wanted to write. */
export type DatabaseFaultType = 'storage_full' | 'storage_unavailable' | 'blocked' | 'newer_version';

export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';
  readonly type: DatabaseFaultType;

  constructor(type: DatabaseFaultType, cause?: unknown) {
    super(type, { cause });
    this.type = type;
  }
}

interface NamedError {
  readonly name: string;
  /** Dexie keeps the browser's error here. */
  readonly inner?: unknown;
  readonly cause?: unknown;
  readonly failures?: unknown;
}

const isNamed = (error: unknown): error is NamedError =>
  typeof error === 'object' && error !== null && 'name' in error && typeof error.name === 'string';

/** The names of an error and of those that it stands for. */
function namesOf(error: unknown, depth = 4): string[] {
  if (!isNamed(error) || depth === 0) return [];
  const failures: readonly unknown[] =
    typeof error.failures === 'object' && error.failures !== null
      ? Object.values<unknown>({ ...error.failures })
      : [];
  return [
    error.name,
    ...[error.inner, error.cause, ...failures].flatMap((inner) => namesOf(inner, depth - 1)),
  ];
}

/**
 * A lost connection (iOS ends it in the background) is mended by opening again: InvalidState, DatabaseClosed and Unknown
 * are what browsers say then. A full disk is not.
 */
const LOST_CONNECTION = new Set(['InvalidStateError', 'DatabaseClosedError', 'UnknownError']);

export const isStorageFull = (error: unknown): boolean => namesOf(error).includes('QuotaExceededError');

export const isLostConnection = (error: unknown): boolean =>
  !isStorageFull(error) && namesOf(error).some((name) => LOST_CONNECTION.has(name));

/** What may go well the next time, and is no word on what is stored. */
const PASSING = ['AbortError', 'TimeoutError', 'OpenFailedError'];

/** True when a read may be tried again on a connection of its own. */
export const isPassing = (error: unknown): boolean =>
  isLostConnection(error) || (!isStorageFull(error) && namesOf(error).some((name) => PASSING.includes(name)));

const OTHER_FAILURES = new Set([...PASSING, 'DataError', 'MissingAPIError', 'TransactionInactiveError']);

/** The failure of the database behind an error; null when the error is something else: a bug, or a fault of a command. */
export function databaseFailureOf(error: unknown): DatabaseFailure | null {
  if (error instanceof DatabaseFailure) return error;
  if (isStorageFull(error)) return new DatabaseFailure('storage_full', error);
  if (namesOf(error).includes('VersionError')) return new DatabaseFailure('newer_version', error);
  const isOther = namesOf(error).some((name) => LOST_CONNECTION.has(name) || OTHER_FAILURES.has(name));
  return isOther ? new DatabaseFailure('storage_unavailable', error) : null;
}
