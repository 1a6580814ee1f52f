import { describe, expect, it } from 'vitest';
import { records } from '#domain/records.ts';
import type { Field } from '#domain/shared/record.ts';
import { isAsked, labelKeyOf } from './asked-fields.ts';
import { notAsked } from './not-asked.ts';
import { valueCodes, voicedCodes } from './value-codes.ts';

const fields = records.flatMap(({ table, isFrozen, fields: own }) =>
  Object.entries<Field>(own).map(([field, definition]) => ({ table, field, definition, isFrozen })),
);
const nameOf = ({ table, field }: { table: string; field: string }): string => `${table}.${field}`;
const reasonOf = (one: { table: string; field: string }): string | undefined =>
  notAsked[nameOf(one)] ?? notAsked[`${one.table}.*`];

/** The codes of a closed list, without the empty one. */
function codesOf(definition: Field): readonly string[] {
  if (definition.kind !== 'register' || !('options' in definition.schema)) return [];
  return (definition.schema.options as readonly string[]).filter((code) => code !== '');
}

describe('every register of every record', () => {
  it('has a label, or a reason why nobody is asked about it, never both', () => {
    const registers = fields.filter(({ definition }) => definition.kind === 'register');
    const undecided = registers.filter((one) => isAsked(one) === (reasonOf(one) !== undefined));
    expect(undecided.map(nameOf)).toEqual([]);
  });

  it('has words for every code it can hold', () => {
    const wordless = fields.filter(isAsked).flatMap((one) => {
      const known = voicedCodes[nameOf(one)] ?? Object.keys(valueCodes[nameOf(one)] ?? {});
      return codesOf(one.definition)
        .filter((code) => !known.includes(code))
        .map((code) => `${nameOf(one)}=${code}`);
    });
    expect(wordless).toEqual([]);
  });

  it('is named with fields that are there, and with reasons for fields that are there', () => {
    const named = new Set([...fields.map(nameOf), ...records.map(({ table }) => `${table}.*`)]);
    expect(Object.keys(notAsked).filter((name) => !named.has(name))).toEqual([]);
    expect(Object.keys(valueCodes).filter((name) => !named.has(name))).toEqual([]);
  });
});

it('every long text that can be changed has a label for its earlier versions', () => {
  const texts = fields.filter(({ definition, isFrozen }) => definition.kind === 'text' && !isFrozen);
  expect(texts.filter((one) => labelKeyOf(one) === undefined).map(nameOf)).toEqual([]);
});
