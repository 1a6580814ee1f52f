/** What takes a while, in words: for the eye beside its progress, and for the ear. */
export const busyWords = {
  fetching: 'spelling.fetch.busy',
  opening: 'spelling.opening',
  checking: 'spelling.checking',
} as const;
