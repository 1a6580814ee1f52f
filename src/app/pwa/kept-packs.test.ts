import { describe, expect, it } from 'vitest';

import { keepPacks, packsAmong, type PackCache } from './kept-packs.ts';

describe('packs that the page loaded', () => {
  it('finds each of them once, of this origin only', () => {
    expect(
      packsAmong(
        [
          'https://app.example/packs/font-AAAAAAAA.woff2',
          'https://app.example/packs/font-AAAAAAAA.woff2',
          'https://app.example/assets/main-AAAAAAAA.js',
          'https://elsewhere.example/packs/font-AAAAAAAA.woff2',
        ],
        'https://app.example',
      ),
    ).toEqual(['/packs/font-AAAAAAAA.woff2']);
  });

  it('adds what is not kept yet, and goes on when one cannot be fetched', async () => {
    const added: string[] = [];
    const cache: PackCache = {
      match: (path) => Promise.resolve(path === '/packs/kept.js' ? new Response() : undefined),
      add: (path) => {
        if (path === '/packs/gone.js') return Promise.reject(new TypeError('Failed to fetch'));
        added.push(path);
        return Promise.resolve();
      },
    };
    const kept = await keepPacks(['/packs/kept.js', '/packs/gone.js', '/packs/new.js'], () =>
      Promise.resolve(cache),
    );
    expect(kept).toBe(2);
    expect(added).toEqual(['/packs/new.js']);
  });
});
