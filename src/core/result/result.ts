/**
 * Expected failures are values, bugs are exceptions.
 * A boundary (file, link, relay answer, stored row) returns a `Result`; the screen maps `error.type` to words.
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** For tests and start-up only: turns a failure into an exception. Never use it on what a person or a peer sent. */
export function orThrow<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`);
}
