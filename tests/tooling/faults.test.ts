import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/places.mjs';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Line {
  readonly number: string;
  readonly proof: string;
}

const linesOf = (page: string): readonly Line[] =>
  [...page.matchAll(/^\| ([A-Z]\d+) \|.*\| ([^|]+) \|$/gmu)].map(([, number = '', proof = '']) => ({
    number,
    proof,
  }));

const lines = linesOf(read('docs/faults.md'));

const isTest = /\.(?:test\.tsx?|spec\.ts)$/u;

/** The files of tests that a line names, each with the name of a test when it quotes one. */
const namedIn = (proof: string): readonly { readonly file: string; readonly test: string | undefined }[] =>
  [...proof.matchAll(/`([^`]+)`(?: "([^"]+)")?/gu)].map(([, file = '', test]) => ({ file, test }));

/** What a line claims and the repository has not. */
function missing({ proof }: Line): readonly string[] {
  const named = namedIn(proof);
  if (named.length === 0) return proof.startsWith('Not built') ? [] : ['no proof'];
  return named.flatMap(({ file, test }) => {
    if (!isTest.test(file) || !existsSync(path.join(root, file))) return [file];
    return test === undefined || read(file).includes(test) ? [] : [`${file} "${test}"`];
  });
}

describe('docs/faults.md', () => {
  it('notices a file and a name that are not there, and a line without a proof', () => {
    const line = (proof: string): Line => ({ number: 'X1', proof });
    expect(missing(line('`tests/e2e/nowhere.spec.ts`'))).toEqual(['tests/e2e/nowhere.spec.ts']);
    expect(missing(line('`package.json`'))).toEqual(['package.json']);
    expect(missing(line('`server/kill.test.ts` "never loses a cat"'))).toEqual([
      'server/kill.test.ts "never loses a cat"',
    ]);
    expect(missing(line('it is sound'))).toEqual(['no proof']);
    expect(missing(line('Not built'))).toEqual([]);
  });

  it('has every fault once, counted on from 1 in each part', () => {
    const parts = new Map<string, number[]>();
    for (const { number } of lines)
      parts.set(number.charAt(0), [...(parts.get(number.charAt(0)) ?? []), Number(number.slice(1))]);
    expect([...parts.keys()]).toEqual(['D', 'S', 'T', 'R', 'I']);
    for (const numbers of parts.values()) expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(parts.get('D')?.length).toBeGreaterThanOrEqual(24);
  });

  it.each(lines.map((line) => [line.number, line] as const))('%s names tests that are there', (_, line) => {
    expect(missing(line)).toEqual([]);
  });
});
