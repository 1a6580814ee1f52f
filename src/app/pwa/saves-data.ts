/** Whether somebody asked the browser to spare her data bundle. */
export const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
