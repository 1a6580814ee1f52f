import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFrom } from '../shared/parse.ts';
import { attachment, fileNameFor, holdsAttachments, MEDIA_TYPES } from '../shared/attachment.ts';
import { cvs } from '../cv/model.ts';
import { sentCopies } from './model.ts';
import { lastSent, latestFirst, sentFileName, sentFor, type SentCopy } from './rules.ts';
import * as v from 'valibot';

const copy = (id: string, over: Partial<SentCopy> = {}): SentCopy => ({
  ...rowFrom(sentCopies, id, {}),
  ...over,
});

describe('copies of what was sent', () => {
  const copies = [
    copy('b', { sentOn: '2026-03-09', source: 'cv1', application: 'job1' }),
    copy('a', { sentOn: '2026-03-09', source: 'cv1', application: 'job2' }),
    copy('c', { sentOn: '2026-03-11', kind: 'letter', source: 'letter1', application: 'job1' }),
    copy('d', { source: 'cv1', application: 'job1' }),
  ];

  it('stand with the latest first, the same on every device, and those without a day last', () => {
    const order = ['c', 'a', 'b', 'd'];
    expect(latestFirst(copies).map(({ id }) => id)).toEqual(order);
    expect(latestFirst([...copies].reverse()).map(({ id }) => id)).toEqual(order);
  });

  it('tell which CV and which letter was sent last', () => {
    const last = lastSent(copies);
    expect([last.cv?.id, last.letter?.id]).toEqual(['a', 'c']);
    expect(lastSent([])).toEqual({});
  });

  it('tell for which jobs a CV was sent, each once', () => {
    expect(sentFor(copies, 'cv1')).toEqual(['job2', 'job1']);
    expect(sentFor(copies, 'cv2')).toEqual([]);
  });

  it('have a name for their file', () => {
    const file = ['application/pdf', 3, 'A'.repeat(43)] as const;
    expect(sentFileName(copy('a', { fileName: 'CV-Anna.pdf', file }))).toBe('CV-Anna.pdf');
    expect(sentFileName(copy('a', { kind: 'letter', file }))).toBe('Brief.pdf');
  });
});

describe('a name for a file', () => {
  it.each([
    ['../../etc/passwd', 'etcpasswd.pdf'],
    ['CV Anna.exe', 'CV Anna.pdf'],
    ['\u202Efdp.exe', 'fdp.pdf'],
    ['  ...  ', 'file.pdf'],
    ['سيرة.docx', 'سيرة.pdf'],
    ['', 'file.pdf'],
  ])('made of %j is %s', (wanted, name) => {
    expect(fileNameFor(wanted, 'application/pdf', 'file')).toBe(name);
  });

  it('is never a path, whatever somebody wrote, and has the ending of what it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...MEDIA_TYPES),
        (text, type) => {
          const name = fileNameFor(text, type, 'file');
          expect(name).toMatch(/^[^/\\<>:"|?*]{1,300}\.(pdf|docx|jpg|png|webp|webm|m4a)$/u);
          expect(name).not.toMatch(/^[.\s]|[\p{Cc}\p{Bidi_Control}]/u);
        },
      ),
      { seed: 611, numRuns: 2000 },
    );
  });
});

describe('a pointer to bytes', () => {
  const { schema } = attachment();
  const digest = 'A'.repeat(43);

  it.each<[string, unknown]>([
    ['of a kind that a browser would run', ['text/html', 3, digest]],
    ['to a drawing that may hold a script', ['image/svg+xml', 3, digest]],
    ['to nothing', ['application/pdf', 0, digest]],
    ['to more than an attachment has', ['application/pdf', 2 ** 20, digest]],
    ['with half a byte', ['application/pdf', 1.5, digest]],
    ['with another digest than SHA-256 has', ['application/pdf', 3, 'A'.repeat(42)]],
    ['whose digest has spare bits', ['application/pdf', 3, `${'A'.repeat(42)}B`]],
    ['that is a word', 'application/pdf'],
  ])('%s is none', (_, value) => {
    expect(v.is(schema, value)).toBe(false);
  });

  it('of a kind that is shown is one, and so is none at all', () => {
    for (const type of MEDIA_TYPES) expect(v.is(schema, [type, 3, digest])).toBe(true);
    expect(v.is(schema, null)).toBe(true);
  });

  it('is found in the kinds of records that have it', () => {
    expect(holdsAttachments(sentCopies)).toBe(true);
    expect(holdsAttachments(cvs)).toBe(false);
  });
});
