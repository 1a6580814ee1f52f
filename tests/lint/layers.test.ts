import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { layers as rooms } from '../../layers.mjs';
import { layers } from '../../scripts/lint/layers.mjs';
import { repository } from '../../scripts/lint/places.mjs';
import { examples, type Case } from './rule-tester.ts';

const load = (source: string) => `import ${JSON.stringify(source)};`;
const good = (file: string, ...sources: string[]): Case[] =>
  sources.map((source) => ({ file, code: load(source) }));
const bad = (refused: string, file: string, ...sources: string[]): Case[] =>
  sources.map((source) => ({ file, code: load(source), refused: [refused] }));

examples('layers: rooms', layers, [
  ...good('src/core/merge/row.ts', './register.ts', '../clock/hlc.ts', '#core/clock/hlc.ts'),
  ...bad(
    'room',
    'src/core/merge/row.ts',
    '#domain/plan/model.ts',
    '#storage/run.ts',
    '#ui/Button.tsx',
    '#server/relay.ts',
  ),
  ...good('src/domain/plan/model.ts', '#core/merge/register.ts', './rules.ts'),
  ...bad(
    'room',
    'src/domain/plan/model.ts',
    '#storage/run.ts',
    '#i18n/dates.ts',
    '#features/plan/PlanPage.tsx',
  ),
  ...good('src/storage/commands/run.ts', '#core/merge/row.ts', '#domain/plan/model.ts', '../open.ts'),
  ...bad(
    'room',
    'src/storage/open.ts',
    '#ui/Button.tsx',
    '#transport/relay-client.ts',
    '#features/today/TodayPage.tsx',
  ),
  ...good('src/transport/relay-client.ts', '#core/sync/loop.ts'),
  ...bad(
    'room',
    'src/transport/relay-client.ts',
    '#storage/open.ts',
    '#domain/plan/model.ts',
    '#app/pwa/start.ts',
  ),
  ...good('src/i18n/start.ts', '#core/result/result.ts', '#locales/nl/common.json'),
  ...bad('room', 'src/i18n/start.ts', '#core/merge/row.ts', '#ui/Button.tsx'),
  ...good('src/ui/Button.tsx', '#i18n/use-text.ts', './button.css', './arrow.svg?react'),
  ...bad(
    'room',
    'src/ui/Button.tsx',
    '#core/result/result.ts',
    '#domain/plan/model.ts',
    '#storage/open.ts',
    '#parts/StepCard.tsx',
  ),
  ...good(
    'src/documents/pdf/letter.ts',
    '#domain/letters/model.ts',
    '#i18n/dates.ts',
    '#core/result/result.ts',
  ),
  ...bad('room', 'src/documents/pdf/letter.ts', '#storage/open.ts', '#core/crypto/seal.ts'),
  ...good('src/parts/StepCard.tsx', '#storage/use-query.ts', '#ui/Card.tsx', '#core/result/result.ts'),
  ...bad(
    'room',
    'src/parts/StepCard.tsx',
    '#core/crypto/seal.ts',
    '#features/plan/PlanPage.tsx',
    '#transport/relay-client.ts',
  ),
  ...good(
    'src/features/plan/PlanPage.tsx',
    '#parts/StepCard.tsx',
    '#transport/state.ts',
    '#documents/pdf/letter.ts',
    './GoalCard.tsx',
  ),
  ...bad(
    'room',
    'src/features/plan/PlanPage.tsx',
    '#core/merge/row.ts',
    '#app/routes.tsx',
    '#server/relay.ts',
    '#locales/nl/plan.json',
  ),
  ...good('src/app/routes.tsx', '#features/plan/PlanPage.tsx', '#core/sync/loop.ts', '#storage/open.ts'),
  ...bad('room', 'src/app/routes.tsx', '#server/relay.ts', '#tests/fixtures/pair.ts'),
  ...good('src/main.tsx', './app/start.tsx', '#core/sync/loop.ts'),
  ...good('server/relay.ts', '#core/protocol/frames.ts', '#core/result/result.ts', './limits.ts'),
  ...bad('room', 'server/relay.ts', '#core/crypto/seal.ts', '#storage/open.ts', '#domain/plan/model.ts'),
]);

examples('layers: siblings', layers, [
  ...good('src/domain/applications/model.ts', '../shared/civil-date.ts', '#domain/shared/civil-date.ts'),
  ...bad('sibling', 'src/domain/applications/model.ts', '../people/model.ts', '#domain/people/model.ts'),
  ...bad(
    'sibling',
    'src/features/today/TodayPage.tsx',
    '../plan/PlanPage.tsx',
    '#features/plan/PlanPage.tsx',
  ),
]);

examples('layers: addresses', layers, [
  ...bad('address', 'src/storage/open.ts', '../core/merge/row.ts'),
  ...bad('address', 'server/relay.ts', '../src/core/protocol/frames.ts'),
  ...bad('address', 'tests/simulation/network.ts', '../../src/core/sync/loop.ts'),
  ...bad('relative', 'src/core/merge/row.ts', '#core/merge/register.ts'),
  ...bad('extension', 'src/core/merge/row.ts', './register', '../clock', '#core/clock/hlc', './register.js'),
  ...bad('unknown', 'src/core/merge/row.ts', '#helpers/x.ts'),
  { file: 'src/ui/Button.tsx', code: "export { a } from '#storage/a.ts';", refused: ['room'] },
  { file: 'src/ui/Button.tsx', code: "const later = () => import('#storage/a.ts');", refused: ['room'] },
  { file: 'src/ui/Button.tsx', code: "import type { A } from '#storage/a.ts';", refused: ['room'] },
  { file: 'src/ui/Button.tsx', code: "type A = import('#storage/a.ts').A;", refused: ['room'] },
]);

examples('layers: packages', layers, [
  ...good('src/core/crypto/seal.ts', '@noble/ciphers/chacha.js', 'yjs', 'cborg'),
  ...bad('package', 'src/core/crypto/seal.ts', 'react', 'dexie', 'valibot', '@noble/other'),
  ...bad('node', 'src/core/crypto/seal.ts', 'node:crypto', 'fs'),
  ...good('src/domain/plan/model.ts', 'valibot'),
  ...bad('package', 'src/domain/plan/model.ts', 'react', 'yjs'),
  ...bad('package', 'src/ui/Button.tsx', 'dexie', 'yjs'),
  ...bad('package', 'src/features/plan/PlanPage.tsx', 'dexie', 'dexie-react-hooks', 'i18next'),
  ...bad('node', 'src/app/routes.tsx', 'node:fs'),
  ...bad('development', 'src/app/routes.tsx', 'fake-indexeddb', 'vitest'),
  ...good('server/store/sqlite.ts', 'node:fs', 'libsql', 'fastify'),
  ...bad('package', 'server/store/sqlite.ts', 'react', 'dexie'),
]);

examples('layers: tests beside the source', layers, [
  ...good('src/core/merge/row.test.ts', 'vitest', 'fast-check', '#tests/fixtures/random.ts', './row.ts'),
  ...bad('room', 'src/core/merge/row.test.ts', '#storage/open.ts'),
  ...good('src/features/plan/PlanPage.test.tsx', '#core/crypto/seal.ts', '@testing-library/react', 'node:fs'),
  ...bad('room', 'src/features/plan/PlanPage.test.tsx', '#app/routes.tsx', '#server/relay.ts'),
  ...bad('sibling', 'src/features/plan/PlanPage.test.tsx', '../today/TodayPage.tsx'),
]);

describe('layers: the whole configuration', () => {
  it('refuses a planted import in a room of the house', async () => {
    const eslint = new ESLint({
      cwd: repository,
      // Without types: the planted file is in no project of the compiler.
      overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
      ruleFilter: ({ ruleId }) => ruleId.startsWith('house/'),
    });
    const [result] = await eslint.lintText("import { open } from '#storage/open.ts';\nopen();\n", {
      filePath: `${repository}/src/core/merge/planted.ts`,
    });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['house/layers']);
  });

  it('names only rooms and folders that another room can stand on', () => {
    for (const [name, room] of Object.entries(rooms)) {
      for (const entry of room.rooms) {
        const [base = ''] = entry.split('/');
        expect([...Object.keys(rooms), 'locales'], `${name} → ${entry}`).toContain(base);
      }
    }
  });

  it('has no circle of rooms', () => {
    const below = (name: string, path: readonly string[]): void => {
      expect(path, `${[...path, name].join(' → ')} is a circle`).not.toContain(name);
      for (const entry of rooms[name]?.rooms ?? []) below(entry.split('/')[0] ?? entry, [...path, name]);
    };
    for (const name of Object.keys(rooms)) below(name, []);
  });
});
