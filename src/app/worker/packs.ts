/**
 * Packs are files that not every phone needs (fonts of one script, the PDF maker, sounds). They are kept when they were
 * used once. An update gives them new names, so a new version fetches the packs that this phone uses before it takes
 * over, and only then lets the old names go: a pack that worked without a network keeps doing so.
 */
export interface PackPlan {
  /** Built files whose earlier version is kept on this device. */
  readonly fetch: readonly string[];
  /** Kept files that this build no longer names. */
  readonly drop: readonly string[];
}

/** `/packs/pdf-Dx3k_9a1.js` → `pdf.js`: the name without the hash of its content. */
function nameWithoutHash(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(/-[\w-]{8}(?=\.)/u, '');
}

/** What to fetch and what to drop, given the paths kept now and the paths this build has. */
export function planPacks(kept: readonly string[], built: readonly string[]): PackPlan {
  const used = new Set(kept.map(nameWithoutHash));
  return {
    fetch: built.filter((path) => used.has(nameWithoutHash(path)) && !kept.includes(path)),
    drop: kept.filter((path) => !built.includes(path)),
  };
}

/** Texts of languages that are not kept yet: a person may change language where there is no network. */
export const languagesToKeep = (kept: readonly string[], built: readonly string[]): readonly string[] =>
  built.filter((path) => nameWithoutHash(path).startsWith('texts-') && !kept.includes(path));
