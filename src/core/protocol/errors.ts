/** Every error answer is JSON `{error: code}`; the code, not the status, tells the client what to do. */
export const STATUS_OF_ERROR = {
  bad_request: 400,
  /** The programme code is missing or wrong. */
  code: 403,
  /** Unknown space, wrong token or missing token: one answer, so that nobody learns which. */
  not_found: 404,
  no_snapshot: 404,
  no_blob: 404,
  /** The space id is claimed with another token. */
  taken: 409,
  /** The space is read-only, or was deleted (then a claim gets this). */
  closed: 409,
  too_large: 413,
  rate: 429,
  internal: 500,
  unavailable: 503,
  /** The space reached its number of bytes or envelopes. */
  space_full: 507,
  /** The relay itself has no room. */
  disk_full: 507,
} as const;

export type ErrorCode = keyof typeof STATUS_OF_ERROR;

export interface ErrorBody {
  readonly error: ErrorCode;
}

/** The body of an error answer, or null when it is none that this version knows. */
export function parseErrorBody(body: unknown): ErrorBody | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  return typeof error === 'string' && Object.hasOwn(STATUS_OF_ERROR, error)
    ? { error: error as ErrorCode }
    : null;
}
