import { cvItems, cvs } from '#domain/cv/model.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { civilDateOf } from '#i18n/civil-date.ts';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';

export interface Draft {
  readonly cv: Cv;
  readonly isPrivate: boolean;
  /** The day of the last change in it, whoever made it. */
  readonly changedOn: string;
  readonly ms: number;
}

async function readDrafts(read: Reader, isPrivate: boolean): Promise<readonly Draft[]> {
  const list = await read.list(cvs);
  return Promise.all(
    list.map(async (cv) => {
      const items = await read.list(cvItems, { code: 'cv', equals: cv.id });
      const times = await Promise.all([
        read.lastChange(cvs, cv.id),
        ...items.map(({ id }) => read.lastChange(cvItems, id)),
      ]);
      const ms = Math.max(0, ...times.map((time) => time ?? 0));
      return { cv, isPrivate, ms, changedOn: civilDateOf(new Date(ms)) };
    }),
  );
}

/** The drafts of the file and those only for this person, the last changed first; undefined while they are read. */
export function useCvList(): readonly Draft[] | undefined {
  const shared = useFileQuery((read) => readDrafts(read, false), []);
  const mine = useOwnQuery((read) => readDrafts(read, true), []);
  if (shared === undefined || mine === undefined) return undefined;
  // One that is on its way from one space to the other stands in both for a moment.
  const ids = new Set(shared.map(({ cv }) => cv.id));
  return [...shared, ...mine.filter(({ cv }) => !ids.has(cv.id))].sort(
    (a, b) => b.ms - a.ms || (a.cv.id < b.cv.id ? -1 : 1),
  );
}
