import { cvItems, cvs } from '#domain/cv/model.ts';
import type { CvContent } from '#domain/cv/rules.ts';
import { useQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';

/** A CV with its whole texts; null when it is not in this space. */
export async function readCv(read: Reader, id: string): Promise<CvContent | null> {
  const cv = await read.get(cvs, id);
  if (cv === undefined) return null;
  const [profile, items] = await Promise.all([
    read.text(cvs, id, 'profile'),
    read.list(cvItems, { code: 'cv', equals: id }),
  ]);
  const whole = await Promise.all(
    items.map(async (item) => ({
      ...item,
      details: await read.text(cvItems, item.id, 'details'),
      detailsOwn: await read.text(cvItems, item.id, 'detailsOwn'),
    })),
  );
  return { cv, profile, items: whole };
}

/** Live; undefined while it is read. */
export const useCv = (id: string): CvContent | null | undefined => useQuery((read) => readCv(read, id), [id]);
