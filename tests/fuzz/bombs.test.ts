import { encode } from 'cborg';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { concatBytes } from '@noble/hashes/utils.js';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeBatch } from '#core/envelope/batch.ts';
import { inflate } from '#core/envelope/compression.ts';
import { decodeInvitation } from '#core/pairing/invitation.ts';
import { decodeEnvelopes, decodeSequenced } from '#core/protocol/frames.ts';
import { readFolder, readFromZip } from '#documents/readable/zip.ts';
import { readFile } from '#features/backup/read-file.ts';
import { parsePackage, parseReadable } from '#storage/backup/package.ts';
import { parseSpaceFile } from '#storage/export.ts';
import { parseClaim } from '#server/relay.ts';
import { parseJson } from '#transport/relay-fault.ts';

const DEEP = 100_000;
const NAME = 'werkmaat.json';
const LIMIT = 1_000_000;

const zipFault = (zip: Uint8Array, limit = LIMIT): string => {
  const read = readFromZip(zip, NAME, limit);
  return read.ok ? 'taken' : read.error.type;
};

/** Writes a number over the one that a ZIP says of itself, wherever it says it. */
function lie(
  zip: Uint8Array,
  at: { readonly local: number; readonly central: number },
  value: number,
): Uint8Array {
  const changed = Uint8Array.from(zip);
  const view = new DataView(changed.buffer);
  for (let place = 0; place + 4 <= changed.length; place++) {
    const signature = view.getUint32(place, true);
    if (signature === 0x04034b50) view.setUint32(place + at.local, value, true);
    if (signature === 0x02014b50) view.setUint32(place + at.central, value, true);
  }
  return changed;
}
const SIZE = { local: 22, central: 24 };
const PACKED_SIZE = { local: 18, central: 20 };

describe('a ZIP that is a bomb', () => {
  const zeros = new Uint8Array(5_000_000);

  it('of one file that grows a thousand times is refused while it grows', () => {
    const zip = zipSync({ [NAME]: zeros }, { level: 9 });
    expect(zip.length).toBeLessThan(zeros.length / 900);
    expect(zipFault(zip)).toBe('too_large');
  });

  it('that says that it is small is not believed', () => {
    const zip = zipSync({ [NAME]: zeros }, { level: 9 });
    for (const size of [0, 1, 1000]) expect(zipFault(lie(zip, SIZE, size))).toBe('too_large');
  });

  it('that says that it is large takes no memory for what is not there', () => {
    const zip = zipSync({ [NAME]: strToU8('{}') }, { level: 9 });
    for (const size of [2 ** 31, 2 ** 32 - 1]) expect(zipFault(lie(zip, SIZE, size))).toBe('taken');
    for (const size of [0, 1, 2 ** 31, 2 ** 32 - 1])
      expect(['taken', 'damaged', 'missing', 'too_large']).toContain(zipFault(lie(zip, PACKED_SIZE, size)));
  });

  const filled = (count: number, bytes: Uint8Array): Record<string, Uint8Array> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`files/${index}.pdf`, bytes]));
  const FILES = { limit: 1_048_576, most: 4_000 };
  const folder = (zip: Uint8Array): string | number => {
    const read = readFolder(zip, 'files', FILES);
    return read.ok ? read.value.length : read.error.type;
  };

  it('of very many files is refused, of as many as the app writes is read', () => {
    const one = new Uint8Array(1);
    expect(zipFault(zipSync(filled(5_000, one)))).toBe('too_large');
    expect(folder(zipSync(filled(5_000, one)))).toBe('too_large');
    expect(zipFault(zipSync(filled(4_000, one)))).toBe('missing');
    expect(folder(zipSync(filled(4_000, one)))).toBe(4_000);
  });

  it('of many files that each stay below their bound is refused while they grow', () => {
    const zip = zipSync(filled(40, new Uint8Array(1_000_000)), { level: 9 });
    expect(zip.length).toBeLessThan(100_000);
    expect(folder(zip)).toBe('too_large');
  });

  it('that grows more than a hundred times is refused, also below the bound of its bytes', () => {
    const zip = zipSync({ [NAME]: new Uint8Array(4_000_000) }, { level: 9 });
    expect(zipFault(zip, 64_000_000)).toBe('too_large');
    expect(zipFault(zipSync({ [NAME]: new Uint8Array(1_000_000) }, { level: 9 }), 64_000_000)).toBe('taken');
  });

  it('of files in files, and of one name many times, costs what its bytes cost', () => {
    let inner = zipSync({ [NAME]: strToU8('{}') });
    for (let depth = 0; depth < 20; depth++) inner = zipSync({ 'inner.zip': inner });
    expect(zipFault(inner)).toBe('missing');
    const one = zipSync({ [NAME]: strToU8('{"first":1}') });
    const read = readFromZip(concatBytes(one, zipSync({ [NAME]: strToU8('{"second":2}') })), NAME, LIMIT);
    expect(read).toEqual({ ok: true, value: '{"first":1}' });
  });

  it('whose names lead out of the folder brings nothing: only one name is read', () => {
    for (const name of [`../${NAME}`, `/${NAME}`, `C:\\${NAME}`, `./${NAME}`, `${NAME}\0`])
      expect(zipFault(zipSync({ [name]: strToU8('{}') }))).toBe('missing');
  });

  it('is told in the words of a file that is too large or damaged, and nothing is thrown', async () => {
    const zip = zipSync({ [NAME]: new Uint8Array(70 * 1024 * 1024) }, { level: 9 });
    expect(await readFile(new Blob([Uint8Array.from(zip)]))).toEqual({ type: 'fault', fault: 'too_large' });
    for (let cut = 4; cut < zip.length; cut += Math.ceil(zip.length / 10)) {
      const read = await readFile(new Blob([Uint8Array.from(zip.subarray(0, cut))]));
      expect(read.type).toBe('fault');
    }
  });
});

it('deflated bytes that grow without end are refused at the limit', () => {
  const bomb = deflateSync(new Uint8Array(5_000_000), { level: 9 });
  expect(inflate(bomb, LIMIT)).toBeNull();
  expect(inflate(deflateSync(bomb), LIMIT)).toEqual(bomb);
});

describe('JSON', () => {
  const deep = (open: string, close: string): string => open.repeat(DEEP) + close.repeat(DEEP);
  const texts = [
    deep('[', ']'),
    deep('{"a":', '}').replace(':}', ':1}'),
    `{"format":"werkmaat","version":1,"madeAt":1,"spaces":[${deep('[', ']')}]}`,
    `{"format":"werkmaat","version":${deep('[', ']')}}`,
    '['.repeat(DEEP),
    '{"format":"werkmaat","version":1,"madeAt":1e400,"spaces":[]}',
    `{"format":"werkmaat","version":1,"madeAt":1,"spaces":[${'0,'.repeat(DEEP)}0]}`,
  ];

  it.each(texts.map((text) => [text.slice(0, 60), text] as const))(
    'of a hundred thousand levels or parts is refused: %s…',
    async (_, text) => {
      expect(parseReadable(text).ok).toBe(false);
      expect((await readFile(new Blob([text]))).type).toBe('fault');
      expect(parseClaim(strToU8(text)).ok).toBe(false);
      expect(() => parseJson(strToU8(text))).not.toThrow();
    },
  );
});

describe('CBOR', () => {
  const nested = (byte: number): Uint8Array => new Uint8Array(DEEP).fill(byte);
  const bytes: readonly (readonly [string, Uint8Array])[] = [
    ['arrays in arrays', nested(0x81)],
    ['maps in maps', concatBytes(...Array.from({ length: DEEP }, () => Uint8Array.of(0xa1, 0x61, 0x61)))],
    ['tags in tags', nested(0xc1)],
    ['arrays without an end', nested(0x9f)],
    ['an array of four thousand million parts', Uint8Array.of(0x9a, 0xff, 0xff, 0xff, 0xff)],
    ['an array of more parts than there are numbers', Uint8Array.of(0x9b, ...new Uint8Array(8).fill(0xff))],
    ['a map of four thousand million keys', Uint8Array.of(0xba, 0xff, 0xff, 0xff, 0xff)],
    ['a string of four thousand million letters', Uint8Array.of(0x7a, 0xff, 0xff, 0xff, 0xff)],
    ['bytes of which nothing is there', Uint8Array.of(0x5b, 0, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
    ['a copy of a file with levels inside', encode(['WMFILE', 1, {}, nested(0x81)])],
    ['a backup with levels inside', encode(['WMALL', 1, 1, [[true, nested(0x81)]]])],
    [
      'a backup of very many spaces',
      encode(['WMALL', 1, 1, Array.from({ length: DEEP }, () => [true, new Uint8Array()])]),
    ],
  ];

  it.each(bytes)('with %s is refused, and nothing is thrown', (_, input) => {
    for (const read of [
      decodeBatch,
      parseSpaceFile,
      parsePackage,
      decodeInvitation,
      decodeEnvelopes,
      decodeSequenced,
    ])
      expect(read(input).ok).toBe(false);
  });
});

describe('keys that every object has', () => {
  const clean = [
    Object.getOwnPropertyNames(Object.prototype).join(),
    Object.getOwnPropertyNames(Array.prototype).join(),
  ];
  afterEach(() => {
    expect([
      Object.getOwnPropertyNames(Object.prototype).join(),
      Object.getOwnPropertyNames(Array.prototype).join(),
    ]).toEqual(clean);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  const KEYS = ['__proto__', 'constructor', 'prototype'];
  const space = { kind: 'pair', spaceUid: 'x', me: 'y', generation: 0, relay: null, changes: '' };

  it.each(KEYS)('%s in JSON changes no other object', async (key) => {
    const odd = `"${key}":{"polluted":1,"prototype":{"polluted":1}}`;
    const inside = (value: object): string => JSON.stringify(value).replace('{', `{${odd},`);
    const texts = [
      inside({ format: 'werkmaat', version: 1, madeAt: 1, spaces: [] }),
      `{${odd},"format":"werkmaat","version":1,"madeAt":1,"spaces":[${inside(space)}]}`,
      inside({ id: 'A'.repeat(22), auth: 'A'.repeat(43) }),
      inside({ error: 'closed' }),
    ];
    for (const text of texts) {
      parseReadable(text);
      parseClaim(strToU8(text));
      parseJson(strToU8(text));
      await readFile(new Blob([text]));
    }
  });

  it.each(KEYS)('%s in CBOR changes no other object', (key) => {
    const map = (rest: Uint8Array): Uint8Array => concatBytes(Uint8Array.of(0xa1), encode(key), rest);
    const value = map(encode({ polluted: 1 }));
    const header = concatBytes(
      Uint8Array.of(0x84),
      encode('WMFILE'),
      encode(1),
      value,
      encode(new Uint8Array()),
    );
    for (const input of [value, header, encode([1, 2, value])])
      for (const read of [decodeBatch, parseSpaceFile, parsePackage, decodeInvitation]) read(input);
  });
});
