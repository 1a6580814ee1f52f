import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));
const tokens = readFileSync(`${folder}tokens.css`, 'utf8');

/** The custom properties between the braces after a selector. */
function block(selector: string): ReadonlyMap<string, string> {
  const start = tokens.indexOf(`${selector} {`);
  const body = tokens.slice(start, tokens.indexOf('}', start));
  return new Map(
    Array.from(body.matchAll(/(--wm-[\w-]+):\s*([^;]+);/g), (found) => [found[1]!, found[2]!.trim()]),
  );
}

const light = block(':root');
const chosenDark = block(":root[data-theme='dark']");
const deviceDark = block(":root:not([data-theme='light'])");

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast of WCAG 2 between two colour tokens. */
function contrast(theme: ReadonlyMap<string, string>, one: string, other: string): number {
  const [lighter, darker] = [one, other]
    .map((name) => luminance(theme.get(`--wm-color-${name}`) ?? light.get(`--wm-color-${name}`)!))
    .sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const words: readonly (readonly [string, string])[] = [
  ['ink', 'page'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink-soft', 'page'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'sunken'],
  ['on-primary', 'primary'],
  ['on-hero', 'hero'],
  ['on-hero-soft', 'hero'],
  ['link', 'page'],
  ['link', 'surface'],
  ['link', 'sunken'],
  ['on-tint', 'tint'],
  ['on-gold', 'gold'],
  ['on-gold-pale', 'gold-pale'],
  ['error', 'surface'],
  ['error', 'page'],
  ['on-error-ground', 'error-ground'],
  ['page', 'ink'],
];

const edges: readonly (readonly [string, string])[] = [
  ['border', 'surface'],
  ['border', 'page'],
  ['border', 'sunken'],
  ['primary', 'surface'],
  ['primary', 'page'],
];

describe('the design tokens', () => {
  it('are the same in the dark of the device and in the dark that the reader chose', () => {
    expect(chosenDark.size).toBeGreaterThan(40);
    expect([...deviceDark]).toEqual([...chosenDark]);
  });

  it('have a light value for everything that has a dark one', () => {
    expect([...chosenDark.keys()].filter((name) => !light.has(name))).toEqual([]);
  });

  for (const [theme, values] of [
    ['light', light],
    ['dark', chosenDark],
  ] as const) {
    it.each(words)(`give words a contrast of at least 7 in ${theme}: %s on %s`, (ink, ground) => {
      expect(contrast(values, ink, ground)).toBeGreaterThanOrEqual(7);
    });

    it.each(edges)(
      `give edges of controls a contrast of at least 3 in ${theme}: %s on %s`,
      (edge, ground) => {
        expect(contrast(values, edge, ground)).toBeGreaterThanOrEqual(3);
      },
    );
  }
});

describe('the style sheets of the parts', () => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

  it.each(sheets)(
    '%s says the order of the layers first, because any of them may be loaded first',
    (name) => {
      const text = readFileSync(folder + name, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
      expect(text.trimStart().startsWith('@layer tokens, base, parts;')).toBe(true);
    },
  );

  it.each(sheets)('%s uses only tokens that exist', (name) => {
    const known = new Set([
      ...light.keys(),
      '--wm-halo',
      '--wm-edge',
      '--wm-rows',
      '--wm-page-gap',
      '--wm-page-end',
    ]);
    const used = Array.from(
      readFileSync(folder + name, 'utf8').matchAll(/var\((--[\w-]+)/g),
      (found) => found[1]!,
    );
    expect(used.filter((token) => !known.has(token))).toEqual([]);
  });
});
