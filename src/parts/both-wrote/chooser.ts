import type { Member, People } from '../people/use-people.ts';

/** What is hers: her goals, her CV and her letters. Of all else the first choice counts, and the other can put it back. */
const ofTheMentee: ReadonlySet<string> = new Set(['goal', 'cv', 'cvItem', 'letter']);

/** The person who alone may choose; undefined when whoever reads this may. */
export function chooserInstead(table: string, people: Pick<People, 'me' | 'mentee'>): Member | undefined {
  const { me, mentee } = people;
  return ofTheMentee.has(table) && mentee !== undefined && mentee.id !== me.id ? mentee : undefined;
}
