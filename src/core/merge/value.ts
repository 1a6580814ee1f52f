/** What a register may hold. Deeper or larger values are refused at the boundary, never inside a merge. */
export type Value =
  null | boolean | number | string | Uint8Array | readonly Value[] | { readonly [key: string]: Value };

export const MAX_FIELD_BYTES = 16_384;
/** Text updates are merged up to this size, well below what an op may hold: SPEC.md [T5]. */
export const MAX_MERGED_UPDATE_BYTES = 65_536;
const MAX_DEPTH = 4;
const MAX_ENTRIES = 256;

/** False for a lone half of a surrogate pair, which CBOR would silently replace. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** An upper bound of the bytes a value takes, cheap enough to call on every op. */
function weigh(value: Value, depth: number): number {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'number') return Number.isFinite(value) ? 9 : Infinity;
  if (typeof value === 'string') return isWellFormed(value) ? value.length * 3 + 5 : Infinity;
  if (value instanceof Uint8Array) return value.length + 5;
  if (depth === 0) return Infinity;
  const parts = Array.isArray(value) ? value.map((part) => ['', part] as const) : Object.entries(value);
  if (parts.length > MAX_ENTRIES) return Infinity;
  if (parts.some(([key]) => !isWellFormed(key))) return Infinity;
  return parts.reduce((sum, [key, part]) => sum + key.length * 3 + 5 + weigh(part as Value, depth - 1), 5);
}

/** True when a value is of an allowed kind, finite, well-formed and small enough for a register. */
export const isRegisterValue = (value: Value): boolean => {
  // A string of 16 KB of ASCII weighs three times that here; only what cannot be longer in UTF-8 passes quickly.
  const bound = weigh(value, MAX_DEPTH);
  return (
    bound <= MAX_FIELD_BYTES || (bound <= MAX_FIELD_BYTES * 3 + 64 && exactBytes(value) <= MAX_FIELD_BYTES)
  );
};

export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function exactBytes(value: Value): number {
  if (typeof value === 'string') return utf8Length(value) + 5;
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return weigh(value, 0);
  const parts = Array.isArray(value) ? value.map((part) => ['', part] as const) : Object.entries(value);
  return parts.reduce((sum, [key, part]) => sum + utf8Length(key) + 5 + exactBytes(part as Value), 5);
}

export const isEmptyValue = (value: Value): boolean => value === null || value === '';

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Deep equality of two values; the order of keys does not matter. */
export function equalValues(a: Value, b: Value): boolean {
  if (Object.is(a, b)) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (a instanceof Uint8Array || b instanceof Uint8Array)
    return a instanceof Uint8Array && b instanceof Uint8Array && equalBytes(a, b);
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((part: Value, index) => equalValues(part, b[index] as Value))
    );
  const left = Object.entries(a as { readonly [key: string]: Value });
  const right = b as { readonly [key: string]: Value };
  return (
    left.length === Object.keys(right).length &&
    left.every(([key, part]) => Object.hasOwn(right, key) && equalValues(part, right[key] as Value))
  );
}
