import { describe, expect, it } from 'vitest';
import { isShallowJson, MAX_JSON_DEPTH } from './json-depth.ts';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('the depth of JSON', () => {
  it('may be up to the bound, of lists and objects together', () => {
    expect(isShallowJson(nested(MAX_JSON_DEPTH))).toBe(true);
    expect(isShallowJson(nested(MAX_JSON_DEPTH + 1))).toBe(false);
    expect(isShallowJson('{"a":[{"b":1}]}', 3)).toBe(true);
    expect(isShallowJson('{"a":[{"b":1}]}', 2)).toBe(false);
  });

  it('counts what is open, not what was opened', () => {
    expect(isShallowJson(`[${'[],{},'.repeat(1000)}1]`, 2)).toBe(true);
  });

  it('does not count what stands in words', () => {
    expect(isShallowJson(JSON.stringify({ a: '[[[[{{{{', b: '"[[[[', c: '\\\\' }), 1)).toBe(true);
    expect(isShallowJson(JSON.stringify({ a: '\\', b: [[1]] }), 2)).toBe(false);
  });
});
