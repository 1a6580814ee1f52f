import { fileNameFor } from '../shared/attachment.ts';
import type { RowOf } from '../shared/record.ts';
import type { SentKind, sentCopies } from './model.ts';

export type SentCopy = RowOf<typeof sentCopies>;

/** The latest day first; of one day in the order of their ids, the same on every device. A copy without a day comes last. */
export const latestFirst = (copies: readonly SentCopy[]): readonly SentCopy[] =>
  [...copies].sort((a, b) => (b.sentOn ?? '').localeCompare(a.sentOn ?? '') || (a.id < b.id ? -1 : 1));

/** Which one was sent last, of each kind. */
export function lastSent(copies: readonly SentCopy[]): Partial<Readonly<Record<SentKind, SentCopy>>> {
  const found: Partial<Record<SentKind, SentCopy>> = {};
  for (const copy of latestFirst(copies)) found[copy.kind] ??= copy;
  return found;
}

/** The jobs for which this CV or letter was sent, each once. */
export const sentFor = (copies: readonly SentCopy[], source: string): readonly string[] => [
  ...new Set(
    latestFirst(copies)
      .filter((copy) => copy.source === source && copy.application !== '')
      .map(({ application }) => application),
  ),
];

/** The name under which its file is given out. */
export const sentFileName = ({
  fileName,
  kind,
  file,
}: Pick<SentCopy, 'fileName' | 'kind' | 'file'>): string =>
  fileNameFor(fileName, file?.[0] ?? 'application/pdf', kind === 'cv' ? 'CV' : 'Brief');
