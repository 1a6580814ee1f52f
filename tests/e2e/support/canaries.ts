import { filesOf } from './leveldb.ts';

/** Strings that stand nowhere by chance; one per place where a person writes. */
export const canary = (place: string): string => `Zq${place}Kanarie7Wv`;

/** How bytes on a disk may spell a string. */
export function spellings(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(utf8.toString('hex')),
    // Base64 of a part looks different at each of three offsets; the first and last characters depend on the neighbours.
    ...[0, 1, 2].map((shift) =>
      Buffer.from(
        Buffer.concat([Buffer.alloc(shift), utf8])
          .toString('base64')
          .slice(4, -4),
      ),
    ),
  ];
}

export const standsIn = (bytes: Uint8Array, text: string): boolean => {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return spellings(text).some((spelling) => haystack.includes(spelling));
};

/** Which canaries stand in which files of a folder. */
export async function findCanaries(
  folder: string,
  texts: readonly string[],
): Promise<readonly { readonly text: string; readonly path: string }[]> {
  const found: { text: string; path: string }[] = [];
  for await (const [path, bytes] of filesOf(folder))
    for (const text of texts)
      if (standsIn(bytes, text)) found.push({ text, path: path.slice(folder.length) });
  return found;
}
