import type { Json, JsonObject } from './model.ts';

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** Lines of a list, without what is empty or no text. */
export const linesIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(textOf).filter((line) => line !== '') : [];

/** 'Koken: soep, brood', or whichever of the two there is. */
export const named = (name: string, words: readonly string[]): string =>
  [name, words.join(', ')].filter((part) => part !== '').join(': ');

/** Without what is empty. */
export const filled = (fields: Readonly<Record<string, Json>>): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
