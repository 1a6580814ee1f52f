import type { RowOf } from '../shared/record.ts';
import type { versions } from './model.ts';

export type Version = RowOf<typeof versions>;

/** So many that the app made by itself stay; those with a name always do. */
export const MOST_AUTOMATIC = 20;

/** The last made first. */
export const inOrder = (list: readonly Version[]): readonly Version[] =>
  [...list].sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1));

/** Those that make room for a new one. */
export const tooMany = (list: readonly Version[]): readonly Version[] =>
  inOrder(list.filter(({ name }) => name === '')).slice(MOST_AUTOMATIC - 1);

/** True when it went by itself, in the write that made another one: it went at the very moment of that one. */
export const madeRoom = ({ id, of, name }: Version, deletedAt: number, list: readonly Version[]): boolean =>
  name === '' && list.some((one) => one.of === of && one.id !== id && one.madeAt === deletedAt);

/** Once a day, before something is changed, when it is not what the last version holds. */
export function isDue(list: readonly Version[], today: string, isSameAsLast: boolean): boolean {
  const [last] = inOrder(list);
  return !isSameAsLast && last?.on !== today;
}
