import { records } from '#domain/records.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';

/** The definition of a table that an address or a change names; undefined when there is none. */
export const definitionOf = (table: string): RecordDefinition | undefined =>
  records.find((record) => record.table === table);
