import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads what stands in a LevelDB folder. Tables (`.ldb`) are compressed, so that a search of the raw bytes misses about
 * a third of what is there in the clear: blocks are unpacked first. Formats: leveldb doc/table_format.md, snappy
 * format_description.txt.
 */
const FOOTER_BYTES = 48;
const TRAILER_BYTES = 5;
const SNAPPY = 1;

interface Cursor {
  at: number;
}

function varint(bytes: Uint8Array, cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; shift < 56; shift += 7) {
    const byte = bytes[cursor.at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  return value;
}

/** Unpacks one snappy block. */
export function unsnappy(packed: Uint8Array): Uint8Array {
  const cursor: Cursor = { at: 0 };
  const out = new Uint8Array(varint(packed, cursor));
  let end = 0;
  const byte = (): number => packed[cursor.at++] ?? 0;
  const number = (bytes: number): number => {
    let value = 0;
    for (let i = 0; i < bytes; i++) value += byte() * 2 ** (8 * i);
    return value;
  };
  while (cursor.at < packed.length) {
    const tag = byte();
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const length = (short < 60 ? short : number(short - 59)) + 1;
      out.set(packed.subarray(cursor.at, cursor.at + length), end);
      cursor.at += length;
      end += length;
      continue;
    }
    const length = (tag & 3) === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset = (tag & 3) === 1 ? (tag >> 5) * 256 + byte() : number((tag & 3) === 2 ? 2 : 4);
    for (let i = 0; i < length; i++, end++) out[end] = out[end - offset] ?? 0;
  }
  return out.subarray(0, end);
}

function readBlock(file: Uint8Array, offset: number, size: number): Uint8Array {
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unsnappy(block) : block;
}

/** Keys with their values of a block, keys rebuilt from their shared prefixes. */
function* entries(block: Uint8Array): Generator<readonly [key: Uint8Array, value: Uint8Array]> {
  const restarts = new DataView(block.buffer, block.byteOffset + block.length - 4).getUint32(0, true);
  const end = block.length - 4 - restarts * 4;
  const cursor: Cursor = { at: 0 };
  let key = new Uint8Array();
  while (cursor.at < end) {
    const shared = varint(block, cursor);
    const rest = varint(block, cursor);
    const size = varint(block, cursor);
    const next = new Uint8Array(shared + rest);
    next.set(key.subarray(0, shared));
    next.set(block.subarray(cursor.at, cursor.at + rest), shared);
    key = next;
    cursor.at += rest;
    yield [key, block.subarray(cursor.at, cursor.at + size)];
    cursor.at += size;
  }
}

/** All keys and values of a table, one after the other. */
export function unpackTable(file: Uint8Array): Uint8Array {
  if (file.length < FOOTER_BYTES) return file;
  const footer = file.subarray(file.length - FOOTER_BYTES);
  const cursor: Cursor = { at: 0 };
  varint(footer, cursor);
  varint(footer, cursor);
  const index = readBlock(file, varint(footer, cursor), varint(footer, cursor));
  const parts: Uint8Array[] = [];
  for (const [, handle] of entries(index)) {
    const at: Cursor = { at: 0 };
    const offset = varint(handle, at);
    const size = varint(handle, at);
    if (offset + size + TRAILER_BYTES > file.length) continue;
    for (const [key, value] of entries(readBlock(file, offset, size))) parts.push(key, value);
  }
  return Buffer.concat(parts);
}

/** Every file of a folder as bytes; tables both as they are and unpacked. */
export async function* filesOf(folder: string): AsyncGenerator<readonly [path: string, bytes: Uint8Array]> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) continue;
    yield [path, bytes];
    if (path.endsWith('.ldb')) yield [`${path} (unpacked)`, unpackTable(bytes)];
  }
}
