import { sentCopies } from '#domain/sent/model.ts';
import { latestFirst, type SentCopy } from '#domain/sent/rules.ts';
import { useQuery } from '../hooks.tsx';
import type { Reader } from '../space.ts';

/** What was sent for a job, latest first. */
export const readSentCopies = async (read: Reader, application: string): Promise<readonly SentCopy[]> =>
  latestFirst(await read.list(sentCopies, { code: 'application', equals: application }));

/** As `readSentCopies`, live; undefined while it is loading. */
export const useSentCopies = (application: string): readonly SentCopy[] | undefined =>
  useQuery((read) => readSentCopies(read, application), [application]);

/** All the words of one, as they were sent, live. */
export const useSentWords = (id: string): string | undefined =>
  useQuery((read) => read.text(sentCopies, id, 'content'), [id]);
