// Who may import whom, as data: read by eslint.config.mjs and by tests/lint.
// `rooms` are the folders of the house; each lists the rooms it may import from besides itself (`core/result` is one
// folder of a room). A test beside its source may also use what its room stands on indirectly, and tests/.
// `packages` are the npm packages a room may use; a room without the list may use any runtime dependency.
// `siblings: false` means that the sub-folders of a room may not import each other, but for those in `shared`.

/** @type {Record<string, {path: string, rooms: string[], packages?: string[], siblings?: boolean, shared?: string[]}>} */
export const layers = {
  core: {
    path: 'src/core',
    rooms: [],
    packages: [
      '@noble/ciphers',
      '@noble/curves',
      '@noble/hashes',
      'cborg',
      'fflate',
      'fractional-indexing',
      'yjs',
    ],
  },
  domain: {
    path: 'src/domain',
    rooms: ['core'],
    packages: ['valibot'],
    siblings: false,
    shared: ['shared'],
  },
  storage: {
    path: 'src/storage',
    rooms: ['core', 'domain'],
    packages: ['dexie', 'react', 'valibot', 'yjs', '@noble/ciphers', '@noble/hashes', 'cborg'],
  },
  transport: { path: 'src/transport', rooms: ['core'], packages: ['valibot', '@noble/hashes'] },
  i18n: {
    path: 'src/i18n',
    rooms: ['core/result', 'locales'],
    packages: ['i18next', 'react'],
  },
  ui: { path: 'src/ui', rooms: ['i18n'], packages: ['react', 'react-dom', 'react-router', 'uqr', 'qr'] },
  documents: { path: 'src/documents', rooms: ['core/result', 'domain', 'i18n'] },
  parts: {
    path: 'src/parts',
    rooms: ['core/result', 'domain', 'storage', 'i18n', 'ui', 'documents'],
    packages: ['react', 'react-router', 'yjs', 'diff'],
  },
  features: {
    path: 'src/features',
    rooms: ['core/result', 'domain', 'storage', 'transport', 'i18n', 'ui', 'parts', 'documents'],
    packages: ['react', 'react-router', 'react-dom'],
    siblings: false,
  },
  app: {
    path: 'src/app',
    rooms: ['core', 'domain', 'storage', 'transport', 'i18n', 'ui', 'parts', 'documents', 'features'],
  },
  server: {
    path: 'server',
    rooms: ['core/protocol', 'core/result'],
    packages: ['@noble/hashes', 'cborg', 'fastify', 'libsql', 'valibot'],
  },
};
