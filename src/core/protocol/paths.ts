/** Paths below the relay's origin. Ids are canonical (`ids.ts`), so nothing needs escaping. */

export const ROUTES = {
  claim: '/v1/space',
  space: '/v1/space/:id',
  envelopes: '/v1/space/:id/env',
  live: '/v1/space/:id/live',
  ticket: '/v1/space/:id/ticket',
  snapshot: '/v1/space/:id/snap',
  close: '/v1/space/:id/close',
  blob: '/v1/space/:id/blob/:blobId',
  alive: '/live',
  ready: '/ready',
  config: '/config.json',
} as const;

export interface PageQuery {
  readonly after: number;
  readonly maxBytes?: number;
}

export interface LiveQuery {
  /** Absent: start at the next append. */
  readonly after?: number;
  /** Present: long poll instead of an event stream. */
  readonly waitSeconds?: number;
  readonly ticket?: string;
}

function query(parameters: Record<string, string | number | undefined>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

export const claimPath = (): string => ROUTES.claim;
export const spacePath = (spaceId: string): string => `${ROUTES.claim}/${spaceId}`;
export const appendPath = (spaceId: string): string => `${spacePath(spaceId)}/env`;
export const pagePath = (spaceId: string, { after, maxBytes }: PageQuery): string =>
  `${spacePath(spaceId)}/env${query({ after, max: maxBytes })}`;
export const livePath = (spaceId: string, { after, waitSeconds, ticket }: LiveQuery = {}): string =>
  `${spacePath(spaceId)}/live${query({ after, wait: waitSeconds, ticket })}`;
export const ticketPath = (spaceId: string): string => `${spacePath(spaceId)}/ticket`;
export const snapshotPath = (spaceId: string): string => `${spacePath(spaceId)}/snap`;
export const putSnapshotPath = (spaceId: string, uptoSeq: number): string =>
  `${spacePath(spaceId)}/snap${query({ upto: uptoSeq })}`;
export const closePath = (spaceId: string): string => `${spacePath(spaceId)}/close`;
export const blobPath = (spaceId: string, blobId: string): string => `${spacePath(spaceId)}/blob/${blobId}`;
