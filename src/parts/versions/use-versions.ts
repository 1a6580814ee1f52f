import { useEffect, useRef } from 'react';
import { versions } from '#domain/versions/model.ts';
import { isSameVersion, readVersion, type VersionContent } from '#domain/versions/content.ts';
import { inOrder, isDue, type Version } from '#domain/versions/rules.ts';
import { useQuery, useSpace } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';
import { useToday } from '../day/TodayProvider.tsx';
import { keepVersion, type VersionOf } from './version-commands.ts';

/** The versions of a draft, the last first; undefined while they are read. */
export const useVersions = (of: string): readonly Version[] | undefined =>
  useQuery(async (read) => inOrder(await read.list(versions, { code: 'of', equals: of })), [of]);

/** What a version holds; null when it cannot be read. */
export async function versionContent(read: Reader, id: string): Promise<VersionContent | null> {
  const content = readVersion(await read.text(versions, id, 'content'));
  return content.ok ? content.value : null;
}

/**
 * Keeps a draft as it stood before this day's changes: once a day, at the first look of somebody who may change it, when
 * it is not what the last version holds.
 */
export function useDailyVersion({ of, kind }: VersionOf, content: VersionContent | null): void {
  const space = useSpace();
  const today = useToday();
  const looked = useRef('');
  useEffect(() => {
    const visit = `${of} ${today}`;
    if (content === null || looked.current === visit) return;
    looked.current = visit;
    const keep = async (): Promise<void> => {
      const all = inOrder(await space.read.list(versions, { code: 'of', equals: of }));
      const last = all[0] && (await versionContent(space.read, all[0].id));
      if (isDue(all, today, last ? isSameVersion(last, content) : false))
        await keepVersion(space, { of, kind }, content, { name: '', today });
    };
    // A disk that is full says so at what she types; nothing of hers is lost by this.
    keep().catch(() => undefined);
  }, [of, kind, content, space, today]);
}
