/** The program, the rules and the list of words as they lie on the device; a test weighs them. */
export const UNPACKED_BYTES = 3_347_465;
/** What fetching them costs. */
export const FETCHED_BYTES = 1_200_000;
