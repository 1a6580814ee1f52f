import { CommandFailure } from '../command-failure.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import type { Writer } from '../space.ts';
import { textModule } from '../text-module.ts';
import { withDatabaseOf } from '../attachments/attach.ts';

/** Writes the whole of a text of a row that this command made. */
export async function writeNewText(
  writer: Writer,
  definition: RecordDefinition,
  id: string,
  name: string,
  plain: string,
): Promise<void> {
  const field = definition.fields[name];
  if (field?.kind !== 'text' || plain.length > field.maxLength)
    throw new CommandFailure({ type: 'invalid', field: name });
  const here = withDatabaseOf(writer);
  for (const update of textModule(here.textModule).updatesFor(null, plain))
    await here.addTextUpdate(definition.table, id, name, update);
}
