// One rule set for the whole repository. A rule that is switched off has its reason beside it.
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { house } from './scripts/lint/plugin.mjs';

const source = ['src/**/*.{ts,tsx}'];
const tests = ['**/*.test.{ts,tsx}', 'tests/**/*.{ts,tsx}'];
const typed = ['**/*.{ts,tsx}'];

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'screenshots/', 'public/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },

  {
    name: 'house',
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { house },
    rules: {
      'house/layers': 'error',
      'house/no-barrel': 'error',
      'house/file-name': 'error',
      'house/no-disabled-tests': 'error',
      'house/exceptions-have-reasons': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-alert': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-globals': ['error', 'event', 'name', 'status', 'length', 'parent', 'top'],
    },
  },

  {
    name: 'types',
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // Numbers and booleans in a template print as one expects; objects and nothing still are refused.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Yjs texts print as their content.
      '@typescript-eslint/no-base-to-string': [
        'error',
        { ignoredTypeNames: ['Error', 'RegExp', 'URL', 'URLSearchParams', 'YText', 'Text'] },
      ],
      // `onClick={() => save()}` is the usual form of a handler.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A port (`append(batch): Promise<…>`) may be kept by an implementation that has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // React takes an async handler; what it rejects with reaches the error boundary through the command itself.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // `[...text]` cuts a text at code points, which is what a spread is for.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A middleware passes on what it caught, whatever that is.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
    },
  },

  {
    name: 'source',
    files: source,
    rules: {
      'house/no-markup-text': 'error',
      'house/script-url': 'error',
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    name: 'web storage',
    files: source,
    ignores: ['src/storage/**', 'src/app/**'],
    rules: { 'house/no-web-storage': 'error' },
  },
  {
    name: 'screens',
    files: ['src/**/*.tsx'],
    ignores: tests,
    plugins: { 'react-hooks': reactHooks },
    rules: { 'house/no-raw-text': 'error' },
  },
  {
    name: 'hooks',
    files: source,
    // No React there, and reading every file as a component costs seconds.
    ignores: ['src/core/**', 'src/domain/**', 'src/**/*.test.ts'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    name: 'pure rooms',
    files: ['src/core/**/*.ts', 'src/domain/**/*.ts'],
    ignores: tests,
    rules: { 'house/no-ambient': 'error' },
  },
  {
    name: 'repeatable tests',
    files: tests,
    rules: { 'house/no-ambient': ['error', { only: ['Math.random'] }] },
  },
  { name: 'short core', files: ['src/core/**/*.ts'], rules: { 'max-lines': ['error', 300] } },
  { name: 'short features', files: ['src/features/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', 250] } },
  {
    name: 'server',
    files: ['server/**/*.ts'],
    ignores: ['server/main.ts'],
    rules: { 'no-console': 'error' },
  },

  {
    name: 'tests',
    files: tests,
    rules: {
      // A test names what it knows to be there; when it is not, the exception is the failure we want to see.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `expect(port.append)` compares a function, it does not call it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'tool configurations',
    files: ['*.config.{ts,mjs}'],
    // The tools ask for a default export.
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    name: 'plain Node scripts',
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        AbortController: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
