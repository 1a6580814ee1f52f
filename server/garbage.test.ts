import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  spaceNamed,
  startRelayUnderTest,
  type RelayUnderTest,
  type Space,
} from './testing/relay-under-test.ts';

const REQUESTS = 1_000;
const SEED = 20261123;

/** mulberry32: the same requests at every run. */
function createDice(seed: number) {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(roll() * limit);
  return {
    below,
    pick: <T>(choices: readonly T[]): T => choices[below(choices.length)] as T,
    /** Mostly usual: one wrong thing in a good request reaches further than ten. */
    mostly: <T>(usual: readonly T[], odd: readonly T[]): T => {
      const from = below(6) > 0 ? usual : odd;
      return from[below(from.length)] as T;
    },
    bytes: (length: number): Buffer => Buffer.from(Array.from({ length }, () => below(256))),
  };
}

type Dice = ReturnType<typeof createDice>;

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'];
const ODD_METHODS = [
  ...[
    'PATCH',
    'TRACE',
    'CONNECT',
    'PROPFIND',
    'MKCOL',
    'SEARCH',
    'M-SEARCH',
    'QUERY',
    'get',
    'FOO',
    'G\0T',
    '',
    'A B',
  ],
];
const PAGES = [
  '/',
  '/v1/space',
  '/v1/space',
  '/live',
  '/ready',
  '/config.json',
  '/join',
  '/sw.js',
  '/assets/x.js',
];
const ODD_PATHS = [
  ...[
    '/../../etc/passwd',
    '*',
    '/..%2f..%2fetc/passwd',
    'http://other.example/',
    '//other/',
    `/${'a'.repeat(3_000)}`,
  ],
  ...[
    '/demo/file/mentee',
    '/csp-report',
    '/index.html\0',
    '/constructor',
    '/__proto__',
    '/%zz',
    '/%ff',
    '?',
    '',
  ],
];
const TAILS = ['', '/env', '/env', '/live?wait=0', '/ticket', '/snap', '/snap?upto=1'];
const ODD_TAILS = ['/close2', '/blob/x', '/%00', '//', '/env/', '/ENV', '/live/live', '/blob/', '/blob'];
const QUERIES = ['', '', '', '?', '?after=0', '?wait=0', '?upto=1', '?max=5&after=1'];
const ODD_QUERIES = [
  ...[
    '?after=-1',
    '?after=1&after=2',
    '?max=1e9',
    '?wait=99',
    '?upto=x',
    '?ticket=',
    `?ticket=${'A'.repeat(54)}`,
  ],
  ...[
    '?after[]=1',
    '?__proto__=1',
    '?after=%00',
    '?%',
    `?${'a&'.repeat(500)}`,
    '?after=\u00e9',
    '?a?b#c',
    '??',
  ],
];
const TYPES = ['application/octet-stream', 'application/octet-stream', 'application/json'].map(
  (type) => `Content-Type: ${type}`,
);
const ODD_TYPES = [
  ...[
    'text/plain',
    'multipart/form-data; boundary=x',
    ';;;',
    'application/json; charset=utf-16',
    '\u00e9',
    '',
  ],
  ...['application/x-www-form-urlencoded', 'application/csp-report'],
].map((type) => `Content-Type: ${type}`);
const ENCODINGS = ['', 'Accept-Encoding: gzip, br', 'Accept-Encoding: identity'];
const ODD_ENCODINGS = [
  ...[
    'Accept-Encoding: x;q=9',
    'Accept-Encoding: ,,,',
    'Accept-Encoding: gzip;q=0, br;q=-1',
    'Content-Encoding: gzip',
  ],
  `Accept-Encoding: ${'x'.repeat(500)}`,
];
const EXTRAS = [
  '',
  '',
  'Origin: https://app.example',
  'Cookie: a=b',
  'Connection: close',
  'Expect: 100-continue',
];
const ODD_EXTRAS = [
  ...[
    'Last-Event-ID: x',
    'Range: bytes=9-1',
    'Range: bytes=-',
    'If-None-Match: "',
    'Expect: tea',
    ': x',
    'NoColon',
  ],
  ...[
    'Upgrade: websocket\r\nConnection: Upgrade',
    'Connection: close, keep-alive',
    'X: \u0001',
    'Te: trailers',
  ],
  ...[
    'Origin: null',
    'X-Forwarded-For: 1.2.3.4, x',
    'Accept-Version: 1.x',
    'Host: again',
    'X-HTTP-Method-Override: X',
  ],
];

describe('garbage over TCP', () => {
  let relay: RelayUnderTest;
  let one: Space;
  beforeAll(async () => {
    relay = await startRelayUnderTest();
    one = await relay.space();
    await relay.post(one, ['kept']);
  });
  afterAll(() => relay.stop());

  /** Sends everything, closes its half, and gives what came back until the server closed too. */
  const exchange = (bytes: Buffer): Promise<string> =>
    new Promise((resolve) => {
      let received = '';
      const socket = connect({ host: '127.0.0.1', port: Number(new URL(relay.origin).port) });
      socket.setTimeout(2_000, () => socket.destroy());
      socket.setEncoding('latin1').on('data', (chunk: string) => (received += chunk));
      socket.on('error', () => undefined).on('close', () => resolve(received));
      socket.end(bytes);
    });

  const request = (dice: Dice): Buffer => {
    const stranger = spaceNamed(`stranger ${dice.below(5)}`);
    const id = dice.mostly([one.id], [stranger.id, 'x', '%2e%2e', '%', '%ff', '..', '\u00e9', one.auth, '']);
    const tail = dice.mostly([...TAILS, `/blob/${stranger.id}`], ODD_TAILS);
    const path = dice.mostly(
      [...PAGES, ...PAGES.map(() => `/v1/space/${id}${tail}`)],
      [...ODD_PATHS, `/${dice.bytes(8).toString('latin1')}`],
    );
    const frame = Buffer.concat([Buffer.from([0, 0, 0, 3]), dice.bytes(3)]);
    const claim = Buffer.from(JSON.stringify({ id: stranger.id, auth: stranger.auth }));
    const body = dice.mostly(
      [Buffer.alloc(0), frame, Buffer.concat([frame, frame]), claim],
      [
        dice.bytes(dice.below(300)),
        Buffer.concat([frame, dice.bytes(dice.below(6) + 1)]),
        Buffer.from([255, 255, 255, 255]),
        Buffer.from('{"id":"x","auth":{"$ne":1},"__proto__":{"code":1}}'),
        Buffer.from('[[[[[[[['),
        Buffer.from('{"id":"\\ud800"'),
        Buffer.alloc(dice.below(9_000), 65),
      ],
    );
    const headers = [
      dice.mostly(['Host: x'], ['Host:', '', 'Host: a\r\nHost: b']),
      dice.mostly(
        [`Authorization: Bearer ${one.token}`],
        ['Authorization: Bearer', 'Authorization: \u00ff\u00fe', `Authorization: Bearer ${one.auth}`, ''],
      ),
      dice.mostly(TYPES, ODD_TYPES),
      dice.mostly(ENCODINGS, ODD_ENCODINGS),
      dice.mostly(EXTRAS, ODD_EXTRAS),
      dice.mostly(
        [`Content-Length: ${body.length}`],
        [
          ...[body.length + 5, -1, 1e9, 99_999_999_999, 'x', '1e3'].map(
            (length) => `Content-Length: ${length}`,
          ),
          ...['gzip, chunked', 'nonsense', 'chunked'].map((coding) => `Transfer-Encoding: ${coding}`),
          `Content-Length: 3\r\nContent-Length: ${body.length}`,
          '',
        ],
      ),
    ];
    const version = dice.mostly(['HTTP/1.1'], ['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '']);
    const target = `${path}${dice.mostly(QUERIES, ODD_QUERIES)}`;
    const drawn = dice.mostly(METHODS, ODD_METHODS);
    // Well-formed, it would rightly end the space.
    const method = drawn === 'DELETE' && target.startsWith(`/v1/space/${one.id}`) ? 'PUT' : drawn;
    const lines = [`${method} ${target} ${version}`, ...headers.filter((line) => line !== ''), '', ''];
    return Buffer.concat([Buffer.from(lines.join('\r\n'), dice.pick(['latin1', 'utf8'] as const)), body]);
  };

  it(`of ${REQUESTS} seeded requests gives no 5xx, harms nothing, and the relay still works`, async () => {
    const dice = createDice(SEED);
    const requests = Array.from({ length: REQUESTS }, () => request(dice));
    const statuses = new Map<string, number>();
    const serverErrors: string[] = [];
    let next = 0;
    const sender = async (): Promise<void> => {
      for (let bytes = requests[next++]; bytes !== undefined; bytes = requests[next++]) {
        const received = await exchange(bytes);
        for (const [, status = ''] of received.matchAll(/^HTTP\/1\.1 (\d{3})/gm)) {
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status.startsWith('5'))
            serverErrors.push(`${status} to ${bytes.subarray(0, 400).toString('latin1')}`);
        }
      }
    };
    await Promise.all(Array.from({ length: 16 }, sender));
    expect(serverErrors).toEqual([]);
    expect(relay.reports).toEqual([]);
    // The generator reaches past the front door: success of each kind, and refusals of most.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining(['200', '201', '204', '400', '404', '413']));

    const fresh = await relay.space('fresh');
    expect((await relay.post(fresh, ['a', 'b'])).status).toBe(200);
    expect(await relay.log(fresh)).toEqual(['1:a', '2:b']);
    expect((await relay.log(one))[0]).toBe('1:kept');
  }, 120_000);
});
