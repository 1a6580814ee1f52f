import type { JsonObject } from '../resume/model.ts';

/** What the standard does not say, or says otherwise. */
export const differences = (wanted: object, said: object): JsonObject =>
  Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(said[name as keyof typeof said]),
    ),
  );
