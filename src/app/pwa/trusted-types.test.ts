import { describe, expect, it } from 'vitest';

import { allowOwnScript } from './trusted-types.ts';

const base = 'https://werkmaat.example/today';

describe('addresses that may become a script', () => {
  it.each([
    '/sw.js',
    '/assets/main-Dx3k_9a1.js',
    '/packs/kdf.worker-Ab-12_cd.js',
    'https://werkmaat.example/sw.js',
  ])('lets %s through', (address) => {
    expect(allowOwnScript(address, base)).toBe(new URL(address, base).href);
  });

  it.each([
    'https://elsewhere.example/sw.js',
    '//elsewhere.example/assets/main.js',
    'data:text/javascript,alert(1)',
    'blob:https://werkmaat.example/1',
    'javascript:alert(1)',
    '/sw.js?v=2',
    '/sw.js#x',
    '/assets/../v1/blob.js',
    '/assets/deeper/main.js',
    '/assets/main.mjs',
    '/v1/blobs/x.js',
    '',
  ])('refuses %j', (address) => {
    expect(() => allowOwnScript(address, base)).toThrow(TypeError);
  });
});
