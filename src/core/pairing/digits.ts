/** Decimal groups that people read to each other. */
export type DigitGroups = readonly string[];

/** SPEC.md [P7]; `digest` has at least 4 bytes a group. */
function groupsOf(digest: Uint8Array, groups: number, digitsEach: number): DigitGroups {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  return Array.from({ length: groups }, (_, i) =>
    String(view.getUint32(4 * i) % 10 ** digitsEach).padStart(digitsEach, '0'),
  );
}

/** Sixteen digits: for two people who are not in one place and have hours. */
export const fourGroupsOfFour = (digest: Uint8Array): DigitGroups => groupsOf(digest, 4, 4);

/** Six digits: enough where a commitment leaves an attacker one try. */
export const twoGroupsOfThree = (digest: Uint8Array): DigitGroups => groupsOf(digest, 2, 3);
