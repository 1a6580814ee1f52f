import { createFileMaker, type FileMaker } from '#documents/file/make-file.ts';
import { scriptUrl } from '../pwa/trusted-types.ts';
import documentsWorker from '../worker/documents.pack.worker.ts?worker&url';

/** Resolves once a service worker keeps what this page fetches; never where there is none. */
function untilKept(): Promise<void> {
  return new Promise((resolve) => {
    // The types promise a service worker everywhere; a private window of Firefox and plain http have none.
    const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
    if (container === undefined) return;
    const look = (): void => {
      if (container.controller !== null) resolve();
    };
    container.addEventListener('controllerchange', look, { once: true });
    look();
  });
}

export const newFileMaker = (): FileMaker =>
  createFileMaker(() => new Worker(scriptUrl(documentsWorker), { type: 'module' }), untilKept);

/** One for the page: a second file comes from the worker that made the first. */
export const fileMaker = newFileMaker();
