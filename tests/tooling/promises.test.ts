import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/places.mjs';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/promises.md');
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What stands between backticks, on one line each. */
const quoted = [
  ...new Set([...page.matchAll(/`([^`]+)`/gu)].map(([, text = '']) => text.replace(/\s+/gu, ' '))),
];
const commands = quoted.filter((text) => /^np[mx] /u.test(text));
const places = quoted.filter((text) => !text.includes(' ') && text.includes('/'));

const isTest = /\.test\.tsx?$/u;
const isSpec = /\.spec\.ts$/u;

/** Whether it is a file of such tests, or a folder with one. */
function holds(place: string, kind: RegExp): boolean {
  const full = path.join(root, place);
  if (!existsSync(full)) return false;
  if (!statSync(full).isDirectory()) return kind.test(place);
  return readdirSync(full, { recursive: true }).some((name) => kind.test(String(name)));
}

/** What a command names and the repository has not; the command itself when nobody knows it. */
function missing(command: string): readonly string[] {
  const words = command.split(' ');
  const script = command === 'npm test' ? 'test' : /^npm run (\S+)$/u.exec(command)?.[1];
  if (script !== undefined) return Object.hasOwn(scripts, script) ? [] : [script];
  const kind = command.startsWith('npx vitest run ')
    ? isTest
    : command.startsWith('npx playwright test --project=e2e ')
      ? isSpec
      : null;
  const named = words.slice(3).filter((word) => !word.startsWith('--'));
  if (!kind || named.length === 0) return [command];
  return named.filter((place) => !holds(place, kind));
}

const sections = new Map(
  page
    .split(/^## /mu)
    .slice(1)
    .map((text) => [text.split('\n')[0] ?? '', text] as const),
);

describe('docs/promises.md', () => {
  it('notices a command, a script and a test that are not there', () => {
    expect(missing('npm run proofs')).toEqual(['proofs']);
    expect(missing('npx vitest run src/core src/nowhere docs')).toEqual(['src/nowhere', 'docs']);
    expect(missing('npx playwright test --project=e2e tests/e2e/kill.test.ts')).toEqual([
      'tests/e2e/kill.test.ts',
    ]);
    expect(missing('npx cypress run')).toEqual(['npx cypress run']);
  });

  it.each(commands)('names a command that is there: %s', (command) => {
    expect(missing(command)).toEqual([]);
  });

  it.each(places)('names a place that is there: %s', (place) => {
    expect(existsSync(path.join(root, place))).toBe(true);
  });

  it('has the ten promises in their order, and what is not promised', () => {
    const numbers = [...sections.keys()].flatMap((title) => /^(\d+)\. /u.exec(title)?.[1] ?? []);
    expect(numbers.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([...sections.keys()].at(-1)).toBe('What we do not promise');
  });

  it.each([...sections].filter(([title]) => title !== 'What we do not promise'))(
    'gives a command and a day on which it was seen: %s',
    (_title, text) => {
      expect(text).toMatch(/^- Proof: `npx /mu);
      expect(text).toMatch(/^- Seen: 20\d\d-\d\d-\d\d, /mu);
    },
  );
});
