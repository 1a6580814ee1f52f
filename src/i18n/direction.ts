import type { Language } from './languages.ts';

/** `<html>`, or what stands in for it in a test. */
export interface PageRoot {
  lang: string;
  dir: string;
}

/** Tells browser, screen reader and style sheet which way the page runs. */
export function showDirection(page: PageRoot, { code, direction }: Language): void {
  page.lang = code;
  page.dir = direction;
}
