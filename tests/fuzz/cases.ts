/** Cases per boundary: quality.md asks ten thousand in `npm test` and a million in `npm run proof`. */
export const CASES = process.env['PROOF'] === '1' ? 1_000_000 : 10_000;

/** Where a case is dear: as many as fit into a few seconds. */
export const DEAR_CASES = CASES / 10;

export const SEED = Number(process.env['FUZZ_SEED'] ?? 20261125);
