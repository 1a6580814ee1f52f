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

const readyKey = 'wm-files-ready';

/** True when all that makes files was fetched once by this build, not only the first of it. */
export const isReady = (): boolean => localStorage.getItem(readyKey) === documentsWorker;

export function newFileMaker(): FileMaker {
  const maker = createFileMaker(() => new Worker(scriptUrl(documentsWorker), { type: 'module' }), untilKept);
  return {
    ...maker,
    prepare: async (onProgress) => {
      const prepared = await maker.prepare(onProgress);
      if (prepared.ok) localStorage.setItem(readyKey, documentsWorker);
      return prepared;
    },
  };
}

/** One for the page: a second file comes from the worker that made the first. */
export const fileMaker = newFileMaker();
