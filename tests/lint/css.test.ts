import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';
import config from '../../stylelint.config.mjs';

async function refusedBy(css: string): Promise<string[]> {
  const { results } = await stylelint.lint({ code: css, config });
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
}

describe('styles', () => {
  it.each([
    'a { margin-inline-start: 1rem; inline-size: 100%; }',
    'a { text-align: start; float: inline-end; }',
    'a { inset-block-end: 0; border-start-start-radius: 4px; }',
    'a { font-size: 1.125rem; line-height: 1.5; }',
  ])('accepts %s', async (css) => {
    expect(await refusedBy(css)).toEqual([]);
  });

  it.each([
    ['a { margin-left: 1rem; }', 'csstools/use-logical'],
    ['a { padding-right: 1rem; }', 'csstools/use-logical'],
    ['a { width: 100%; }', 'csstools/use-logical'],
    ['a { min-height: 3rem; }', 'csstools/use-logical'],
    ['a { left: 0; }', 'csstools/use-logical'],
    ['a { border-left: 1px solid; }', 'csstools/use-logical'],
    ['a { border-top-left-radius: 4px; }', 'csstools/use-logical'],
    ['a { text-align: left; }', 'csstools/use-logical'],
    ['a { font-size: 16px; }', 'declaration-property-unit-disallowed-list'],
    ['a { background-image: url("data:image/png;base64,AA"); }', 'function-url-scheme-disallowed-list'],
    [
      'a { background-image: url("https://elsewhere.example/a.png"); }',
      'function-url-scheme-disallowed-list',
    ],
    ['@import "other.css";', 'at-rule-disallowed-list'],
    ['a { colour: red; }', 'property-no-unknown'],
  ])('refuses %s', async (css, rule) => {
    expect(await refusedBy(css)).toContain(rule);
  });
});
