/** Smallest length a padded envelope has. */
export const PADDED_FLOOR = 128;

/** Padmé: the length rounded up so that only its leading bits show; at most 12 % longer. */
export function padmeLength(length: number): number {
  if (length <= PADDED_FLOOR) return PADDED_FLOOR;
  const exponent = Math.floor(Math.log2(length));
  const mantissaBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - mantissaBits);
  return Math.ceil(length / step) * step;
}
