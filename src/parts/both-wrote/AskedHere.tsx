import { ContestedCards } from '../contested/ContestedCards.tsx';
import type { People } from '../people/use-people.ts';
import { BothWroteRows } from './BothWroteRows.tsx';
import { useBothWrote } from './use-both-wrote.ts';

export interface AskedHereProps {
  /** The rows that the screen is about. */
  readonly rows: readonly string[];
  readonly people: People;
}

/** On the screen of a row: what is asked about it since two people wrote, or one wrote and one threw away. */
export function AskedHere({ rows, people }: AskedHereProps) {
  const all = useBothWrote();
  return (
    <>
      <ContestedCards rows={rows} people={people} />
      <BothWroteRows list={(all ?? []).filter(({ row }) => rows.includes(row))} />
    </>
  );
}
