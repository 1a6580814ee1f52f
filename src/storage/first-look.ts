import type { Reader, Space } from './space.ts';

/** A question that a screen begins with: always the same function, so that its answer is found again. */
export type Look = (read: Reader) => Promise<unknown>;

const ahead = new WeakMap<Space, Map<unknown, unknown>>();

/**
 * Reads what a screen begins with before it is drawn, in one look: so that it is drawn once and whole, and not first empty
 * and then again with each answer. The screen watches what it read as ever. Returns what forgets the answers, for when the
 * screen stands there: who comes later reads anew.
 */
export async function lookAhead(space: Space, looks: readonly Look[]): Promise<() => void> {
  const answers = new Map<unknown, unknown>();
  await space.readAtOnce((read) =>
    Promise.all(looks.map(async (look) => answers.set(look, await look(read)))),
  );
  ahead.set(space, answers);
  return () => ahead.delete(space);
}

/** What was read ahead for this question, in a list of none or one. */
export function answersAhead(space: Space, query: unknown): readonly unknown[] {
  const answers = ahead.get(space);
  return answers?.has(query) ? [answers.get(query)] : [];
}
