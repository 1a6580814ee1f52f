import { savesData } from '../pwa/saves-data.ts';
import documentsWorker from '../worker/documents.pack.worker.ts?worker&url';
import { isReady, newFileMaker } from './file-maker.ts';

let isBegun = false;

/**
 * Fetches what makes files, once there is a CV to make one of: so that it is there when she has no network. Only what is not
 * kept yet, and once in the life of a page. What fails comes with the page of the paper, and so does all for who asked the
 * browser to save data.
 */
export async function prepareFilesOnce(): Promise<void> {
  if (isBegun || savesData() || !('caches' in globalThis)) return;
  isBegun = true;
  // A page that was left while it fetched has kept the first of it only.
  if (isReady() && (await caches.match(documentsWorker))) return;
  const maker = newFileMaker();
  await maker.prepare(() => undefined);
  maker.stop();
}
