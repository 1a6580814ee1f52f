import { describe, expect, it } from 'vitest';
import { hostOf, webAddressFrom } from './web-link.ts';

describe('a pasted link', () => {
  it.each([
    ['https://werk.example/vacature?id=3', 'https://werk.example/vacature?id=3'],
    ['Kijk eens: https://werk.example/a', 'https://werk.example/a'],
    ['www.werk.example', 'https://www.werk.example/'],
    ['werk.example/vacature', 'https://werk.example/vacature'],
    ['  ', ''],
  ])('%s', (typed, address) => {
    expect(webAddressFrom(typed)).toBe(address);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://werk.example', 'zie de etalage', 'https://'])(
    '%s is refused',
    (typed) => {
      expect(webAddressFrom(typed)).toBeNull();
    },
  );

  it('shows the name of the site', () => {
    expect(hostOf('https://www.werk.example/vacature')).toBe('werk.example');
  });
});
