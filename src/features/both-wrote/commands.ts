import { agendaItems } from '#domain/meetings/model.ts';
import type { Command, WrittenValue } from '#storage/space.ts';
import { definitionOf } from '#parts/places/definition-of.ts';
import type { BothWrote } from '#storage/space.ts';

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

/** On the list of the next talk, with the words that are given. */
export const putOnAgenda =
  (what: string, today: string): Command<string> =>
  (write) =>
    write.create(agendaItems, { what, by: write.me, addedOn: today });
