import { describe, expect, it } from 'vitest';
import { isLongEnough, normalWords } from './own-words.ts';

describe('own words of a backup', () => {
  it.each([
    ['Mijn Kat eet vis', 'mijn kat eet vis'],
    ['1234-5678 9012', '123456789012'],
    ['İstanbul', 'istanbul'],
    ['Istanbul', 'ıstanbul'],
    ['١٢٣٤', '1234'],
    ['۱۲۳۴', '1234'],
    ['cafe\u0301', 'café'],
    ["oma's foto's", 'oma’s foto’s'],
    ['mijn kat eet vis.', 'Mijn kat eet vis'],
    ['vis – brood', 'vis -- brood'],
    ['\u202Bقطتي\u202C', 'قطتي'],
    [' spaties  overal ', 'spatiesoveral'],
  ])('[G6] %s is %s', (one, other) => {
    expect(normalWords(one)).toBe(normalWords(other));
  });

  it('[G6] other words stay other words', () => {
    const all = ['mijn kat eet vis', 'mijn kat eet vlees', 'mijn kat', 'قطتي', 'قطتك', 'şeker', 'seker'].map(
      normalWords,
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('counts the letters that go into the key', () => {
    expect(isLongEnough('a b c d e f g h')).toBe(false);
    expect(isLongEnough('mijn kat eet')).toBe(false);
    expect(isLongEnough('mijn kat eet vis')).toBe(true);
  });

  it('[G6] twelve letters are enough and eleven are not, whatever stands between them', () => {
    expect(isLongEnough('abc def ghi jkl')).toBe(true);
    expect(isLongEnough('abc def ghi jk. !')).toBe(false);
  });
});
