import type { RecordDefinition } from '#domain/shared/record.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';
import { TextLink } from '#ui/TextLink.tsx';
import { labelKeyOf } from '../both-wrote/asked-fields.ts';

export interface EarlierVersionsProps {
  readonly of: RecordDefinition;
  readonly id: string;
  readonly field: string;
}

/** The quiet way to what a field or text was before. It is there when there is something to go back to. */
export function EarlierVersions({ of, id, field }: EarlierVersionsProps) {
  const words = useWords();
  const has = useQuery((read) => hasEarlier(read, of, id, field), [of, id, field]);
  const label = labelKeyOf({ table: of.table, field });
  if (has !== true || label === undefined) return null;
  return (
    <TextLink
      to={`/history/${of.table}/${id}/${field}`}
      aria-label={words('history.openOf', { field: words(label) })}
    >
      <Words of="history.open" />
    </TextLink>
  );
}

async function hasEarlier(
  read: Reader,
  definition: RecordDefinition,
  id: string,
  field: string,
): Promise<boolean> {
  if (definition.fields[field]?.kind === 'text')
    return (await read.textVersions(definition, id, field)).length > 0;
  return (await read.fieldHistory(definition, id, field)).some(({ shown }) => !shown);
}
