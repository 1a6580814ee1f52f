import { describe, expect, it } from 'vitest';
import { parseErrorBody, STATUS_OF_ERROR } from './errors.ts';
import {
  appendPath,
  blobPath,
  claimPath,
  closePath,
  livePath,
  pagePath,
  putSnapshotPath,
  ROUTES,
  snapshotPath,
  spacePath,
  ticketPath,
} from './paths.ts';

const ID = 'AAECAwQFBgcICQoLDA0ODw';
const BLOB = 'DwAOAQ0CDAMLBAoFCQYIBw';

describe('paths', () => {
  it('fit the routes of the relay', () => {
    const filled = (route: string): string => route.replace(':id', ID).replace(':blobId', BLOB);
    expect(claimPath()).toBe(ROUTES.claim);
    expect(spacePath(ID)).toBe(filled(ROUTES.space));
    expect(appendPath(ID)).toBe(filled(ROUTES.envelopes));
    expect(livePath(ID)).toBe(filled(ROUTES.live));
    expect(ticketPath(ID)).toBe(filled(ROUTES.ticket));
    expect(snapshotPath(ID)).toBe(filled(ROUTES.snapshot));
    expect(closePath(ID)).toBe(filled(ROUTES.close));
    expect(blobPath(ID, BLOB)).toBe(filled(ROUTES.blob));
  });

  it('carry only the parameters that were given', () => {
    expect(pagePath(ID, { after: 7 })).toBe(`/v1/space/${ID}/env?after=7`);
    expect(pagePath(ID, { after: 0, maxBytes: 1000 })).toBe(`/v1/space/${ID}/env?after=0&max=1000`);
    expect(livePath(ID, { after: 3, waitSeconds: 25 })).toBe(`/v1/space/${ID}/live?after=3&wait=25`);
    expect(livePath(ID, { ticket: 'abc' })).toBe(`/v1/space/${ID}/live?ticket=abc`);
    expect(putSnapshotPath(ID, 12)).toBe(`/v1/space/${ID}/snap?upto=12`);
  });
});

describe('error bodies', () => {
  it('[W8] are read when the code is known', () => {
    for (const error of Object.keys(STATUS_OF_ERROR)) expect(parseErrorBody({ error })).toEqual({ error });
  });

  it.each([null, 'closed', 7, {}, { error: 7 }, { error: 'toString' }, { error: 'new_code' }, []])(
    'are null for %j',
    (body) => {
      expect(parseErrorBody(body)).toBeNull();
    },
  );
});
