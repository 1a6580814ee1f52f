import { useEffect, useRef, useState } from 'react';
import type { Version } from '#domain/versions/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { Fold } from '#ui/Fold.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useVersionDay } from './use-version-day.ts';

/** The value of 'what stands there now'. */
export const NOW = 'now';

const FIRST_SHOWN = 5;

export interface CompareChoiceProps {
  /** The last made first. */
  readonly others: readonly Version[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What a version is compared with: now, or any other one. The older ones lie in a list that opens. */
export function CompareChoice({ others, value, onChange }: CompareChoiceProps) {
  const day = useVersionDay();
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The list is closed with the row that was pressed in it: the keyboard goes on at what was chosen.
    if (picked !== undefined) place.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [picked]);
  const first = others.slice(0, FIRST_SHOWN);
  const older = others.slice(FIRST_SHOWN);
  const chosen = older.filter(({ id }) => id === value);
  const nameOf = (one: Version): string => (one.name === '' ? day(one) : one.name);
  return (
    <div ref={place}>
      <Stack gap={2}>
        <ChipGroup
          legend={<Words of="versions.compare" />}
          options={[
            { value: NOW, label: <Words of="versions.now" /> },
            ...[...first, ...chosen].map((one) => ({ value: one.id, label: nameOf(one) })),
          ]}
          value={value}
          onChange={onChange}
        />
        {older.length === 0 ? null : (
          <Fold summary={<Words of="versions.older" />} open={isOpen} onToggle={setOpen}>
            <List>
              {older.map((one) => (
                <ListRow
                  key={one.id}
                  small
                  current={one.id === value}
                  title={one.name === '' ? day(one) : <Name>{one.name}</Name>}
                  {...(one.name === '' ? {} : { detail: day(one) })}
                  onClick={() => {
                    setOpen(false);
                    setPicked(one.id);
                    onChange(one.id);
                  }}
                />
              ))}
            </List>
          </Fold>
        )}
      </Stack>
    </div>
  );
}
