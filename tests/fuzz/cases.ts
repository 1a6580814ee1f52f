/** Cases per boundary: quality.md asks ten thousand in `npm test` and a million in `npm run proof`. */
export const CASES = process.env['PROOF'] === '1' ? 1_000_000 : 10_000;

/** Where each case costs a curve. */
export const CURVE_CASES = CASES / 4;

export const SEED = Number(process.env['FUZZ_SEED'] ?? 20261125);
