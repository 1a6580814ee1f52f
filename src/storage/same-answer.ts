const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Both are lists of the very same items. */
export const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => Object.is(item, b[index]));

/**
 * Whether an answer is the one that is there already: the very same, the same rows in the same order, or lists of those
 * under the same names. Rows that did not change are the same objects, so nothing deeper is looked at.
 */
export function isSameAnswer(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return isSameList(a, b);
  if (!isPlain(a) || !isPlain(b)) return false;
  const [own, other] = [Object.keys(a), Object.keys(b)];
  return (
    isSameList(own, other) &&
    own.every((name) => {
      const [one, two] = [a[name], b[name]];
      return Object.is(one, two) || (Array.isArray(one) && Array.isArray(two) && isSameList(one, two));
    })
  );
}
