export const MAX_NAME_LENGTH = 60;

/** C0, C1 and delete; line and paragraph separators; marks, embeddings and isolates that turn a line; BOM. */
const UNCLEAN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** A name that can stand on the other person's screen: SPEC.md [P4]. May become empty. */
export function cleanName(name: string): string {
  const plain = name.replace(UNCLEAN, ' ').replace(LONE_SURROGATE, '').replace(/ {2,}/g, ' ').trim();
  let cut = '';
  for (const character of plain) {
    if (cut.length + character.length > MAX_NAME_LENGTH) break;
    cut += character;
  }
  return cut.trim();
}

export const isCleanName = (name: unknown): name is string =>
  typeof name === 'string' && name.length <= MAX_NAME_LENGTH && cleanName(name) === name;
