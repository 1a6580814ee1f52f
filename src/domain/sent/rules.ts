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

const NOT_IN_A_NAME = /[\u0000-\u001F\u007F<>:"/\\|?*\p{Surrogate}\p{Bidi_Control}]/gu;
const LONGEST_NAME = 120;

/** The name under which a file is given out: what another member wrote must not become a path or hide its ending. */
export function fileNameFor({ fileName, kind, file }: Pick<SentCopy, 'fileName' | 'kind' | 'file'>): string {
  const ending = file ? ENDINGS[file[0]] : 'pdf';
  const plain = fileName.replace(NOT_IN_A_NAME, '').trim().replace(/^\.+/u, '');
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/u, '').slice(0, LONGEST_NAME - ending.length - 1);
  return `${stem === '' ? (kind === 'cv' ? 'CV' : 'Brief') : stem}.${ending}`;
}

const ENDINGS: Readonly<Record<NonNullable<SentCopy['file']>[0], string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
};
