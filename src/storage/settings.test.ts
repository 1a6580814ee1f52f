import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from './settings.ts';

describe('what is remembered of voices', () => {
  it('is nothing on a device that stored its settings before there was reading aloud', () => {
    expect(readSettings({ language: 'ar', theme: 'dark' })).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'ar',
      theme: 'dark',
      heardVoices: {},
    });
  });

  it('is read back by language, and what does not fit is left out while the rest stays', () => {
    expect(readSettings({ heardVoices: { nl: true, ar: false } }).heardVoices).toEqual({
      nl: true,
      ar: false,
    });
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`x${n}`, true]));
    for (const heardVoices of [null, 'nl', { nl: 'yes' }, { '<b>': true }, many])
      expect(readSettings({ heardVoices, theme: 'dark' })).toMatchObject({ heardVoices: {}, theme: 'dark' });
  });
});
