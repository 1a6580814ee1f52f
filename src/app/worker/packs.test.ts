import { describe, expect, it } from 'vitest';

import { languagesToKeep, planPacks } from './packs.ts';

describe('packs after an update', () => {
  it('fetches the new version of a pack that this device uses, and drops the old one', () => {
    expect(planPacks(['/packs/pdf-AAAAAAAA.js'], ['/packs/pdf-BBBBBBBB.js'])).toEqual({
      fetch: ['/packs/pdf-BBBBBBBB.js'],
      drop: ['/packs/pdf-AAAAAAAA.js'],
    });
  });

  it('does not fetch a pack that this device never used', () => {
    expect(planPacks([], ['/packs/pdf-BBBBBBBB.js'])).toEqual({ fetch: [], drop: [] });
  });

  it('leaves a pack alone whose content did not change', () => {
    expect(planPacks(['/packs/pdf-AAAAAAAA.js'], ['/packs/pdf-AAAAAAAA.js'])).toEqual({
      fetch: [],
      drop: [],
    });
  });

  it('drops a pack that the build no longer has', () => {
    expect(planPacks(['/packs/old-AAAAAAAA.woff2'], [])).toEqual({
      fetch: [],
      drop: ['/packs/old-AAAAAAAA.woff2'],
    });
  });

  it('tells packs apart whose hash holds a hyphen or whose names share a beginning', () => {
    expect(
      planPacks(['/packs/kdf-a-b_cD1e.js'], ['/packs/kdf-Zz-y_X1w.js', '/packs/kdf-wasm-Zz-y_X1w.js']).fetch,
    ).toEqual(['/packs/kdf-Zz-y_X1w.js']);
  });
});

describe('the texts of other languages', () => {
  it('are kept beside the language that was chosen, each of this build once', () => {
    const built = ['/packs/texts-ar-BBBBBBBB.js', '/packs/texts-tr-CCCCCCCC.js', '/packs/pdf-BBBBBBBB.js'];
    expect(languagesToKeep(['/packs/texts-tr-CCCCCCCC.js', '/packs/texts-ar-AAAAAAAA.js'], built)).toEqual([
      '/packs/texts-ar-BBBBBBBB.js',
    ]);
  });
});
