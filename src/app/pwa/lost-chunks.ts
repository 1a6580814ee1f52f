/**
 * A screen that is loaded when needed can be gone: a new version took over in another tab. Then one reload gives the
 * new version whole. A reload without a network and without a service worker would show the browser's own error page
 * instead of our work, so it is never tried.
 */
export interface LostChunkDeps {
  /** Whether a service worker gives the page its files. */
  readonly isControlled: () => boolean;
  /** Whether the server answers. */
  readonly isServerThere: () => Promise<boolean>;
  /** What tells this build from another one: the address of its first script. */
  readonly build: string;
  /** The build that was reloaded last in this tab, kept over a reload. */
  readonly lastReloaded: { get(): string | null; set(build: string): void };
  readonly reload: () => void;
}

/** Returns what to do with `vite:preloadError`; it says whether the page reloads. */
export function onLostChunk(deps: LostChunkDeps): () => Promise<boolean> {
  return async () => {
    if (deps.lastReloaded.get() === deps.build) return false;
    if (!deps.isControlled() && !(await deps.isServerThere())) return false;
    deps.lastReloaded.set(deps.build);
    deps.reload();
    return true;
  };
}
