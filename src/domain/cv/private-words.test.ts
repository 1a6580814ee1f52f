import { describe, expect, it } from 'vitest';
import { saysPrivate } from './private-words.ts';

describe('what does not belong in a CV', () => {
  it.each([
    'Ik ben getrouwd.',
    'Ongehuwd',
    'Burgerlijke staat: -',
    'BSN 111222333',
    '1112.22.333',
    '111 222 333',
  ])('is seen in: %s', (text) => {
    expect(saysPrivate(text)).toBe(true);
  });

  it.each([
    '',
    'Met kinderen gespeeld.',
    'Afval gescheidene',
    '06 12345678',
    '+31 612345678',
    '123456789',
    '000000000',
    'Tot 2028-02, klas 111222',
  ])('is not seen in: %s', (text) => {
    expect(saysPrivate(text)).toBe(false);
  });
});
