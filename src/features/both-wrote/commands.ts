import { definitionOf } from '#parts/places/definition-of.ts';
import type { BothWrote, Command, WrittenValue } from '#storage/space.ts';

/** What was not chosen stays among the earlier values. */
export const choose =
  (
    { table, row, field }: Pick<BothWrote, 'table' | 'row' | 'field'>,
    { value }: WrittenValue,
  ): Command<void> =>
  async (write) => {
    const definition = definitionOf(table);
    if (definition) await write.choose(definition, row, field, value);
  };
