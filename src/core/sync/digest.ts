import { encode, rfc8949EncodeOptions } from 'cborg';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { Register, Sibling } from '../merge/register.ts';
import type { RowState } from '../merge/row.ts';
import type { TextMarks } from '../merge/text.ts';

/** A digest of everything that a replica shows: SPEC.md [G1]. Without Yjs, which a space without texts never loads. */
export const STATE_DIGEST_BYTES = 8;

/** Hex of the hash of one row or text; a replica's parts are hashed one by one and in any order. */
export type PartHash = string;

const hashOf = (part: unknown): PartHash => bytesToHex(sha256(encode(part, rfc8949EncodeOptions)));

const byDot = (a: Sibling, b: Sibling): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]);

const registerPart = ({ s, x }: Register): unknown => [[...s].sort(byDot), x];

/** Null for a row of which only ops of kinds that are not known came: it shows nothing. */
export function hashOfRow(table: string, row: string, { r, t }: RowState): PartHash | null {
  const fields = Object.entries(r);
  if (fields.length === 0 && Object.keys(t).length === 0) return null;
  const registers = Object.fromEntries(fields.map(([name, register]) => [name, registerPart(register)]));
  return hashOf(['row', table, row, registers, t]);
}

export const hashOfText = (
  table: string,
  row: string,
  field: string,
  { clients, deleted }: TextMarks,
  plain: string,
): PartHash => hashOf(['text', table, row, field, clients, deleted, plain]);

/** [G1] In hex. The order of the parts does not matter. */
export const digestOfParts = (parts: readonly PartHash[]): string =>
  bytesToHex(sha256(concatBytes(...[...parts].sort().map(hexToBytes))).slice(0, STATE_DIGEST_BYTES));
