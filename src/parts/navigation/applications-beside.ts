const LIST_OR_OPEN = /^\/applications(\/(?!new$)[^/]+)?$/u;

/** On a tablet the list stays where it is while another application opens beside it. */
export const isListWithOpen = (from: string, to: string): boolean =>
  LIST_OR_OPEN.test(from) && LIST_OR_OPEN.test(to);
