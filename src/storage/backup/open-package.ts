import { openBackup, recipeOf, type BackupFault, type KeyRecipe } from '#core/backup/sealed-backup.ts';
import { err, type Result } from '#core/result/result.ts';
import type { RestoreFault } from '../export.ts';
import { parsePackage, parseReadable, type Package } from './package.ts';

export type { KeyRecipe, Package };

/** Makes the key of a person's words; slow by intent, so it is done elsewhere. */
export type MakeKey = (recipe: KeyRecipe) => Promise<Uint8Array>;

export type OpenFault = RestoreFault | BackupFault | { readonly type: 'wrong_words' };

/** Tells without any words whether a file could be opened at all. */
export const faultOfFile = (file: Uint8Array): BackupFault | null => {
  const recipe = recipeOf(file);
  return recipe.ok ? null : recipe.error;
};

/** Opens a sealed file; nothing is stored, so it can be done before there is anything on the device. */
export async function openSealed(file: Uint8Array, makeKey: MakeKey): Promise<Result<Package, OpenFault>> {
  const recipe = recipeOf(file);
  if (!recipe.ok) return recipe;
  const contents = openBackup(file, await makeKey(recipe.value));
  return contents.ok ? parsePackage(contents.value) : contents;
}

/** Reads the JSON of a file for reading, with the files that lie beside it. */
export function openReadable(text: string, bytes: readonly Uint8Array[] = []): Result<Package, OpenFault> {
  const opened = parseReadable(text, bytes);
  return opened.ok ? opened : err(opened.error);
}
