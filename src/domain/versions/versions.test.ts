import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { civilDate, defineRecord, oneOf, order, register, setOf, shortText, text } from '../shared/record.ts';
import { fittingFields, isSameVersion, keptRow, readVersion, writeVersion, type KeptRow } from './content.ts';
import { inOrder, isDue, MOST_AUTOMATIC, tooMany, type Version } from './rules.ts';

const drafts = defineRecord({
  table: 'draft',
  fields: {
    title: shortText(80),
    kind: oneOf(['a', 'b'], 'a'),
    phone: register(v.pipe(v.string(), v.regex(/^[\d ]*$/)), ''),
    on: civilDate(),
    skills: setOf(v.picklist(['care', 'cooking'])),
    details: text(),
    pos: order(),
  },
});

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/u);
const kept: fc.Arbitrary<KeptRow> = fc.record({
  table: fc.constantFrom('cv', 'cvItem', 'letter'),
  id,
  fields: fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/u),
    fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 }),
    ),
  ),
  texts: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.string()),
});

describe('a whole CV or letter as it stood', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(kept, { minLength: 1, maxLength: 8 }), (rows) => {
        const read = readVersion(writeVersion(rows));
        expect(read.ok && isSameVersion(read.value, rows)).toBe(true);
      }),
    );
  });

  it.each([
    '',
    '{',
    '[]',
    '{"version":2,"rows":[]}',
    '{"version":1,"rows":[]}',
    '{"version":1,"rows":[{"table":"cv"}]}',
  ])('is refused when it is broken: %s', (text) => {
    expect(readVersion(text)).toEqual({ ok: false, error: 'damaged' });
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readVersion(text).ok).toBe('boolean');
      }),
    );
  });

  it('does not depend on the order of rows and fields', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(kept, { selector: (row) => row.table + row.id, minLength: 1, maxLength: 6 }),
        (rows) => {
          const turned = [...rows].reverse().map((row) => ({
            ...row,
            fields: Object.fromEntries(Object.entries(row.fields).reverse()),
          }));
          expect(isSameVersion(rows, turned)).toBe(true);
        },
      ),
    );
  });

  it('gives only what a record of today can take', () => {
    const row: KeptRow = {
      table: 'draft',
      id: 'draft1',
      fields: {
        title: 'Cv',
        kind: 'nothing',
        phone: '<script>',
        gone: 'x',
        on: null,
        skills: ['care', 'magic'],
      },
      texts: {},
    };
    expect(fittingFields(drafts, row)).toEqual({ title: 'Cv', on: null, skills: ['care'] });
  });

  it('holds registers and sets, and no place among others', () => {
    const one = keptRow(drafts, { id: 'a', title: 'Kok', pos: 'a0', skills: ['care'] } as { id: string }, {
      details: 'x',
    });
    expect(one.fields).toMatchObject({ title: 'Kok', skills: ['care'], on: null });
    expect(one.fields).not.toHaveProperty('pos');
    expect(one.fields).not.toHaveProperty('details');
  });
});

const version = (change: Partial<Version>): Version => ({
  id: 'v',
  of: 'cv1',
  kind: 'cv',
  name: '',
  on: '2026-03-09',
  madeAt: 0,
  content: '',
  picture: null,
  ...change,
});

describe('the versions of a draft', () => {
  it('stand with the last one first', () => {
    expect(
      inOrder([version({ id: 'a', madeAt: 1 }), version({ id: 'b', madeAt: 2 })]).map((one) => one.id),
    ).toEqual(['b', 'a']);
  });

  it('make room among those without a name, never among the others', () => {
    const all = Array.from({ length: MOST_AUTOMATIC + 4 }, (_, at) =>
      version({ id: `v${String(at)}`, madeAt: at, name: at < 3 ? 'Bewaard' : '' }),
    );
    expect(tooMany(all).map(({ id: one }) => one)).toEqual(['v4', 'v3']);
    expect(tooMany(all.slice(0, 5))).toEqual([]);
  });

  it('come once a day, and only when something is different', () => {
    expect(isDue([], '2026-03-10', false)).toBe(true);
    expect(isDue([version({})], '2026-03-10', true)).toBe(false);
    expect(isDue([version({})], '2026-03-09', false)).toBe(false);
    expect(isDue([version({})], '2026-03-10', false)).toBe(true);
  });
});
