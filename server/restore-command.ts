import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { dataDirOf } from './environment.ts';
import { restoreBackup, type RestoreError } from './restore.ts';
import { explainFault } from './sound-database.ts';

function explain(error: RestoreError, dataDir: string, file: string): string {
  switch (error.type) {
    case 'no_file':
      return `"${file}" does not exist.`;
    case 'same_file':
      return `"${file}" is the database itself, not a copy of it.`;
    case 'relay_runs':
      return `A relay works on the data in "${dataDir}"; stop it first.`;
    case 'not_sound':
      return `"${file}" was not restored, and nothing was changed: ${explainFault(error.fault)}.`;
  }
}

/** `npm run restore -- <file>`, while the relay stands still. */
const [given] = process.argv.slice(2);
if (given === undefined) {
  process.stderr.write('Say what: npm run restore -- <file that npm run backup made>\n');
  process.exitCode = 1;
} else {
  const file = resolve(process.env['INIT_CWD'] ?? '.', given);
  const dataDir = dataDirOf(process.env);
  const restored = restoreBackup(dataDir, file, new Date(), (length) => randomBytes(length));
  if (restored.ok) {
    process.stdout.write(`"${file}" is now the database in "${dataDir}".\n`);
    if (restored.value.before !== null)
      process.stdout.write(`What was there before is in "${restored.value.before}".\n`);
    process.stdout.write('Devices offer again what came after this copy as soon as the relay runs.\n');
  } else process.stderr.write(`${explain(restored.error, dataDir, file)}\n`);
  process.exitCode = restored.ok ? 0 : 1;
}
