/** Bounds of the wire (SPEC.md, W5). The adjustable ones are defaults that a relay may change by environment. */

const KIB = 1024;
const MIB = 1024 * KIB;

export const MAX_ENVELOPE_BYTES = 256 * KIB;
export const MAX_POST_BYTES = 4 * MIB;
/** More than a full body of the smallest sealed envelopes (128 bytes each) can hold. */
export const MAX_POST_ENVELOPES = 32_768;
export const DEFAULT_PAGE_BYTES = 256 * KIB;
export const MAX_PAGE_BYTES = MIB;
export const MAX_SNAPSHOT_BYTES = 8 * MIB;
export const MAX_BLOB_BYTES = MIB;
export const MAX_CLAIM_BYTES = 4 * KIB;
export const MAX_PROGRAMME_CODE_CHARACTERS = 128;

/** An envelope up to this size travels inside its live event; of a larger one only the seq does. */
export const MAX_LIVE_EVENT_ENVELOPE_BYTES = 4 * KIB;
export const LIVE_COMMENT_SECONDS = 20;
export const MAX_WAIT_SECONDS = 30;
export const TICKET_SECONDS = 600;

/** Adjustable per relay. */
export const DEFAULT_POSTS_PER_MINUTE = 60;
export const DEFAULT_CLAIMS_PER_MINUTE = 30;
export const DEFAULT_LIVE_PER_SPACE = 8;
export const DEFAULT_SPACE_BYTES = 32 * MIB;
export const DEFAULT_SPACE_ENVELOPES = 20_000;
