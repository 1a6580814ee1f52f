/** Random ids and one boolean: nothing of a person may stand in web storage, which lies in clear on the disk. */
const PROFILE = 'wm-profile';
const SPACE = 'wm-space';
const HAD_DATA = 'wm-had-data';

/** Browsers that block cookies throw at the first touch of web storage. */
function attempt<T>(touch: () => T, otherwise: T): T {
  try {
    return touch();
  } catch {
    return otherwise;
  }
}

const session = (): Storage | undefined => (globalThis as { sessionStorage?: Storage }).sessionStorage;
const local = (): Storage | undefined => (globalThis as { localStorage?: Storage }).localStorage;

/** What a tab remembers over a reload, and what the device remembers when its database is gone. */
export const tabMemory = {
  profile: (): string | null => attempt(() => session()?.getItem(PROFILE) ?? null, null),
  setProfile(id: string): void {
    attempt(() => session()?.setItem(PROFILE, id), undefined);
    attempt(() => session()?.removeItem(SPACE), undefined);
  },
  space: (): string | null => attempt(() => session()?.getItem(SPACE) ?? null, null),
  setSpace: (id: string): void => attempt(() => session()?.setItem(SPACE, id), undefined),
  /** True when there was data on this device once. */
  hadData: (): boolean => attempt(() => local()?.getItem(HAD_DATA) === 'yes', false),
  setHadData: (had: boolean): void =>
    attempt(() => (had ? local()?.setItem(HAD_DATA, 'yes') : local()?.removeItem(HAD_DATA)), undefined),
};
