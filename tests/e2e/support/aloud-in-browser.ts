// Bundled and run inside Chromium by the walks: what the app would read of a screen, found as the app finds it.
import { pageRoots } from '#parts/aloud/page-roots.ts';
import { sentencesOf } from '#parts/aloud/sentences.ts';

/** The languages of all sentences of the screen. */
export const languagesRead = (): readonly string[] => [
  ...new Set(sentencesOf(...pageRoots()).map(({ lang }) => lang)),
];
