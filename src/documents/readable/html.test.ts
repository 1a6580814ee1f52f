// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HTML_END, htmlHead, sectionHtml } from './html.ts';

const frame = { language: 'ar', direction: 'rtl', title: 'T', lines: ['Gemaakt'] } as const;

const page = (written: string): string =>
  htmlHead({ ...frame, title: written, lines: [written] }) +
  [
    ...sectionHtml({
      title: written,
      mark: written,
      groups: [
        {
          title: written,
          entries: [
            {
              title: written,
              facts: [[written, written]],
              parts: [{ title: written, facts: [], parts: [] }],
            },
          ],
        },
      ],
    }),
  ].join('') +
  HTML_END;

// eslint-disable-next-line house/no-markup-text -- a page that a browser would open is what is tested
const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const elements = (html: string): readonly string[] =>
  [...parsed(html).querySelectorAll('*')].map(({ tagName }) => tagName);

describe('a page for reading', () => {
  it('has the language, the direction and every word', () => {
    const document = parsed(page('Bakkerij'));
    expect(document.documentElement.lang).toBe('ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.querySelector('h4')?.textContent).toBe('Bakkerij');
    expect(document.querySelector('h5')?.textContent).toBe('Bakkerij');
    expect(document.querySelector('dd')?.textContent).toBe('Bakkerij');
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</dd></dl></article></body><script src="https://elsewhere"></script>',
    '<!--',
    ']]>',
    '&lt;script&gt;',
    '<svg/onload=alert(1)>',
    'javascript:alert(1)',
    '\u0000<script>',
  ])('shows %s as words and makes nothing of it', (payload) => {
    expect(elements(page(payload))).toEqual(elements(page('x')));
    if (!payload.includes('\u0000'))
      expect(parsed(page(payload)).querySelector('dd')?.textContent).toBe(payload);
  });

  it('has the same shape whatever anybody wrote', () => {
    const shape = elements(page('x'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (written) => {
        expect(elements(page(written))).toEqual(shape);
      }),
      { seed: 503, numRuns: 300 },
    );
  });

  it('fetches nothing and runs nothing', () => {
    const document = parsed(page('x'));
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(document.querySelectorAll('[src], [href], script')).toHaveLength(0);
  });
});
