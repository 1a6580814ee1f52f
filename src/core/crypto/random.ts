/** Fills and returns `length` random bytes; the real one is built in `main`, a seeded one in tests: SPEC.md [K4]. */
export type RandomBytes = (length: number) => Uint8Array;
