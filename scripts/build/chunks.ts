/** What is asked of the bundler about a module: a part of rolldown's `ChunkingContext`. */
export interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Modules that belong in one file: those named, and all that they import from their beginning. */
export interface ChunkOf {
  readonly name: string;
  readonly modules: readonly string[];
}

/** As rolldown has them in `codeSplitting.groups`. */
export interface ChunkGroup {
  readonly debugName: string;
  readonly priority: number;
  readonly name: (id: string, modules: Modules) => string | null;
  /** Only modules that at least so many entries need. */
  readonly minShareCount?: number;
}

function addClosure(modules: Modules, from: readonly string[], closure: Set<string>): void {
  for (const id of from) closure.add(id);
  // A set hands out what is added while it is walked.
  for (const id of closure)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) closure.add(imported);
}

/**
 * One file for each thing that a start waits for, in the order in which they are needed: a module goes into the first that
 * needs it. Left to itself the bundler makes a file of every set of screens that share a module; a start asked for
 * seventy small ones, and on a slow phone asking took longer than running them.
 */
export function chunksInOrder(chunks: readonly ChunkOf[]): readonly ChunkGroup[] {
  return chunks.map(({ name, modules: first }, place) => {
    const before = chunks.slice(0, place).flatMap(({ modules }) => modules);
    let own: ReadonlySet<string> | null = null;
    const ownOf = (modules: Modules): ReadonlySet<string> => {
      const taken = new Set<string>();
      addClosure(modules, before, taken);
      const all = new Set<string>();
      addClosure(modules, first, all);
      return new Set([...all].filter((id) => !taken.has(id)));
    };
    return {
      debugName: name,
      // The bundler puts what a module imports into the same group, unless a group before it has taken that.
      priority: chunks.length - place,
      name: (id, modules) => ((own ??= ownOf(modules)).has(id) ? name : null),
    };
  });
}

const FEATURE = /\/src\/features\/(?<feature>[\w-]+)\//u;
const ROOMS_OF_SCREENS = /\/src\/(?:domain|parts|ui)\//u;

/**
 * What a start does not wait for, in few files too: one of what several screens share, and one of each feature. Each tap to
 * a screen that was not seen yet asked for up to twenty files, and asking alone took longer than a frame; now all screens of
 * a feature come with the first of them. Stands behind the files of the start.
 */
export const chunksOfScreens: readonly ChunkGroup[] = [
  {
    debugName: 'shared',
    priority: 0.5,
    minShareCount: 2,
    name: (id) => (ROOMS_OF_SCREENS.test(id) ? 'shared' : null),
  },
  { debugName: 'features', priority: 0.25, name: (id) => FEATURE.exec(id)?.groups?.['feature'] ?? null },
];
