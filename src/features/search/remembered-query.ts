/**
 * What was looked for, per visit to the screen and only as long as the app is open: going back from a find shows the list
 * as it was. Never in the address, which stays in the history of the browser.
 */
const queries = new Map<string, string>();

export const rememberedQuery = (visit: string): string => queries.get(visit) ?? '';

export const rememberQuery = (visit: string, query: string): void => {
  queries.set(visit, query);
};
