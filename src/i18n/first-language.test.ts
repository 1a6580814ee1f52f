import { describe, expect, it } from 'vitest';
import { showDirection } from './direction.ts';
import { firstLanguage } from './first-language.ts';
import { languageOf, languages } from './languages.ts';

describe('the list of languages', () => {
  it('offers what has a folder, by its own name and direction', () => {
    expect(languages.map(({ code, name, direction }) => [code, name, direction])).toEqual([
      ['nl', 'Nederlands', 'ltr'],
      ['en', 'English', 'ltr'],
      ['tr', 'Türkçe', 'ltr'],
      ['ar', 'العربية', 'rtl'],
    ]);
  });

  it('asks Intl for the Gregorian calendar and the digits 0 to 9', () => {
    expect(languageOf('ar')?.intl).toBe('ar-u-ca-gregory-nu-latn');
    expect(languageOf('en')?.intl).toBe('en-GB-u-ca-gregory-nu-latn');
    expect(languageOf('fy')).toBeUndefined();
  });
});

describe('the first language', () => {
  const offered = ['nl', 'en', 'tr', 'ar', 'fa-AF'];

  it('is her own choice when we have it', () => {
    expect(firstLanguage({ chosen: 'tr', browser: ['nl'], offered })).toBe('tr');
    expect(firstLanguage({ chosen: 'xx', browser: ['ar-MA'], offered })).toBe('ar');
  });

  it('is else the first of the browser that we have, whatever its country', () => {
    expect(firstLanguage({ browser: ['ar-SY', 'nl'], offered })).toBe('ar');
    expect(firstLanguage({ browser: ['so-SO', 'en-US', 'nl'], offered })).toBe('en');
    expect(firstLanguage({ browser: ['FA-af'], offered })).toBe('fa-AF');
  });

  it('is else Dutch', () => {
    expect(firstLanguage({ browser: ['ti', 'so'], offered })).toBe('nl');
    expect(firstLanguage({ browser: [], offered })).toBe('nl');
  });
});

describe('direction', () => {
  it('is told to the page with the language', () => {
    const page = { lang: 'nl', dir: 'ltr' };
    const arabic = languageOf('ar');
    if (arabic === undefined) throw new Error('no Arabic');
    showDirection(page, arabic);
    expect(page).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});
