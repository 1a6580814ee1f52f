/** What changed in a text, in the order of the old text: as Yjs tells it. */
export type TextDelta = readonly {
  readonly retain?: number;
  readonly insert?: string;
  readonly delete?: number;
}[];

/** Where a caret of the old text stands in the new one. What is inserted exactly at the caret comes after it. */
export const moverOf =
  (delta: TextDelta) =>
  (index: number): number => {
    let at = 0;
    let moved = index;
    for (const part of delta) {
      if (part.retain !== undefined) at += part.retain;
      else if (part.insert !== undefined) {
        if (at < index) moved += part.insert.length;
      } else if (part.delete !== undefined) {
        moved -= Math.min(Math.max(index - at, 0), part.delete);
        at += part.delete;
      }
    }
    return moved;
  };
