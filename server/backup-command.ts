import { resolve } from 'node:path';
import { makeBackup, type BackupError } from './backup.ts';
import { dataDirOf } from './environment.ts';
import { explainFault } from './sound-database.ts';

function explain(error: BackupError, dataDir: string, target: string): string {
  switch (error.type) {
    case 'no_data':
      return `There is no database in "${dataDir}"; is DATA_DIR right?`;
    case 'exists':
      return `"${target}" exists already and stays as it is.`;
    case 'no_folder':
      return `The folder of "${target}" does not exist.`;
    case 'engine':
      return `The copy could not be made (${error.engineCode}); there is none.`;
    case 'not_sound':
      return `The copy is of no use, and there is none: ${explainFault(error.fault)}.`;
  }
}

/** `npm run backup -- <folder or file>`, while the relay runs or not. */
const [given] = process.argv.slice(2);
if (given === undefined) {
  process.stderr.write('Say where to: npm run backup -- <folder or new file>\n');
  process.exitCode = 1;
} else {
  // npm runs this in its own folder; a path is meant from where the command was typed.
  const target = resolve(process.env['INIT_CWD'] ?? '.', given);
  const dataDir = dataDirOf(process.env);
  const made = makeBackup(dataDir, target, new Date());
  if (made.ok) process.stdout.write(`${made.value}\n`);
  else process.stderr.write(`${explain(made.error, dataDir, target)}\n`);
  process.exitCode = made.ok ? 0 : 1;
}
