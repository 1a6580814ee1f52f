import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * Node is the environment; a test that needs a page says so in its first line: `// @vitest-environment jsdom`.
 * The simulation is a project of its own, so that `npx vitest run --project unit` stays quick.
 */
export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    // A property test that shrinks on a busy machine needs longer than five seconds; nothing here asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A property or a simulation decides itself what is random.
    sequence: { shuffle: false },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'server/**/*.test.ts',
            'tests/{contracts,fuzz,lint,locales,tooling,fixtures}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
