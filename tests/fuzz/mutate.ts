import type { Value } from '#core/merge/value.ts';
import type { Prng } from '#tests/simulation/prng.ts';

const BYTES = [0, 1, 0x1f, 0x20, 0x7f, 0x80, 0xf6, 0xf7, 0xfb, 0xff];
const TEXTS = [
  '',
  '\u0000',
  '\ud800',
  '\udc00x',
  '\u202e',
  '\u200f',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{name}}',
  '%00',
  '../../etc',
  'İıŞş',
  'a'.repeat(5000),
];
const NUMBERS = [0, -1, 1, 0.5, -0, 255, 256, 65_536, 2 ** 31, 2 ** 32, 2 ** 53 - 1, -(2 ** 53 - 1), 1e300];

/** Bytes near a sound sample: flipped, cut, doubled, spliced, or simply made up. */
export function mutateBytes(dice: Prng, samples: readonly Uint8Array[]): Uint8Array {
  if (dice.chance(3)) return dice.bytes(dice.integer(0, 300));
  // A copy: the `slice` of a Node buffer is a view on it.
  let bytes = Uint8Array.from(dice.pick(samples));
  for (let left = dice.integer(1, 4); left > 0; left--) bytes = mutateOnce(dice, bytes, samples);
  return bytes;
}

function mutateOnce(dice: Prng, bytes: Uint8Array, samples: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const at = dice.integer(0, Math.max(0, bytes.length - 1));
  const to = Math.min(bytes.length, at + dice.integer(1, 24));
  const part = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(parts.flatMap((one) => [...one]));
  switch (dice.integer(0, 7)) {
    case 0: {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << dice.integer(0, 7));
      return changed;
    }
    case 1: {
      const changed = bytes.slice();
      changed[at] = dice.pick(BYTES);
      return changed;
    }
    case 2:
      return bytes.slice(0, at);
    case 3:
      return part(bytes.subarray(0, at), bytes.subarray(to));
    case 4:
      return part(bytes.subarray(0, to), bytes.subarray(at));
    case 5: {
      const other = dice.pick(samples);
      return part(bytes.subarray(0, at), other.subarray(dice.integer(0, other.length)));
    }
    case 6:
      return part(bytes.subarray(0, at), dice.bytes(dice.integer(1, 9)), bytes.subarray(at));
    default:
      return part(bytes, dice.bytes(dice.integer(1, 40)));
  }
}

/** Text near a sound sample. */
export function mutateText(dice: Prng, samples: readonly string[]): string {
  if (dice.chance(3)) return dice.pick(TEXTS);
  let text = dice.pick(samples);
  for (let left = dice.integer(1, 4); left > 0; left--) {
    const at = dice.integer(0, text.length);
    const to = Math.min(text.length, at + dice.integer(1, 12));
    switch (dice.integer(0, 4)) {
      case 0:
        text = text.slice(0, at) + text.slice(to);
        break;
      case 1:
        text = text.slice(0, to) + text.slice(at);
        break;
      case 2:
        text = text.slice(0, at) + String.fromCharCode(dice.integer(0, 0xffff)) + text.slice(to);
        break;
      case 3:
        text = text.slice(0, at) + dice.pick(TEXTS) + text.slice(at);
        break;
      default:
        text = text.slice(0, at) + dice.pick(samples).slice(at);
    }
  }
  return text;
}

/** A value of the kinds that a batch can carry, mostly one that nobody expects. */
export function oddValue(dice: Prng, depth = 0): Value {
  switch (dice.integer(0, depth > 2 ? 5 : 7)) {
    case 0:
      return null;
    case 1:
      return dice.chance(50);
    case 2:
      return dice.pick(NUMBERS);
    case 3:
      return dice.pick(TEXTS);
    case 4:
      return dice.bytes(dice.integer(0, 40));
    case 5:
      return dice.integer(-1000, 1000);
    case 6:
      return Array.from({ length: dice.integer(0, 4) }, () => oddValue(dice, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: dice.integer(0, 4) }, () => [
          dice.pick(TEXTS.slice(6)).slice(0, 60),
          oddValue(dice, depth + 1),
        ]),
      );
  }
}

const isTree = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A list of lists with one part replaced, left out or doubled somewhere inside. */
export function mutateTree(dice: Prng, tree: unknown): unknown {
  if (!isTree(tree) || tree.length === 0 || dice.chance(15)) return oddValue(dice);
  const at = dice.integer(0, tree.length - 1);
  const kept = [...tree];
  switch (dice.integer(0, 9)) {
    case 0:
      kept.splice(at, 1);
      return kept;
    case 1:
      kept.splice(at, 0, tree[at]);
      return kept;
    case 2:
      kept.splice(at, 0, oddValue(dice));
      return kept;
    default:
      kept[at] = mutateTree(dice, tree[at]);
      return kept;
  }
}
