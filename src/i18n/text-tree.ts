import type { TextTree } from './load-texts.ts';

/** The keys of the source language, as a tree with 0 at each text. */
export interface TextShape {
  readonly [key: string]: 0 | TextShape;
}

/** The texts of one language in the order of the shape; null where it has none. */
export interface PackedTexts {
  readonly values: readonly (string | null)[];
  /** What the source language has no key for: other forms of a plural. */
  readonly more: TextTree;
}

/** A build sends the keys once for all languages: a third of a file of texts is its keys. */
export function textTree(shape: TextShape, { values, more }: PackedTexts): TextTree {
  let next = 0;
  const filled = (part: TextShape, extra: TextTree): TextTree => {
    const tree: Record<string, string | TextTree> = { ...extra };
    for (const [key, below] of Object.entries(part)) {
      if (below === 0) {
        const text = values[next++];
        if (typeof text === 'string') tree[key] = text;
      } else {
        const beside = extra[key];
        const texts = filled(below, typeof beside === 'object' ? beside : {});
        if (Object.keys(texts).length > 0) tree[key] = texts;
      }
    }
    return tree;
  };
  return filled(shape, more);
}
