import type { Erasures } from '#storage/erasures.ts';
import type { Session, SessionFault, SessionStart } from '#storage/session.ts';

export type OpenStart = Extract<SessionStart, { readonly type: 'none' | 'wiped' | 'open' }>;

/** The session of this tab: there from the start, or made once when somebody first needs one. */
export class SessionHolder {
  readonly #start: OpenStart;
  readonly #listeners = new Set<() => void>();
  readonly #firstId: string | null;
  #session: Session | null;
  #activeId: string | null;
  #making: Promise<Session | null> | null = null;

  constructor(start: OpenStart) {
    this.#start = start;
    this.#session = start.type === 'open' ? start.session : null;
    this.#firstId = this.#session?.activeSpace() ?? null;
    this.#activeId = this.#firstId;
    if (this.#session) this.#watch(this.#session);
  }

  /** What is to go at the relay, also when nobody has a session any more. */
  get erasures(): Erasures | null {
    return this.#start.erasures ?? null;
  }

  get wiped(): boolean {
    return this.#start.type === 'wiped';
  }

  session = (): Session | null => this.#session;

  /** Why this space did not open at the start. */
  faultAtStart = (spaceId: string | null): SessionFault | null =>
    this.#start.type === 'open' && spaceId === this.#firstId ? (this.#start.fault ?? null) : null;

  /** The space that this tab shows. */
  activeId = (): string | null => this.#activeId;

  /** Null: the browser cannot keep a key, or storage is full. */
  ensure = (): Promise<Session | null> => {
    if (this.#session) return Promise.resolve(this.#session);
    // A making that failed (a part that did not load, a full disk) must not stand in the way of the next one.
    this.#making ??= this.#make().finally(() => {
      this.#making = null;
    });
    return this.#making;
  };

  /** A fresh profile beside those that are there, which becomes the one of this tab: for the demo. */
  async another(): Promise<Session | null> {
    if (!this.#session) return this.#make(true);
    const made = await this.#session.createProfile({ demo: true });
    return made.ok ? this.#take(made.value) : null;
  }

  activate = (spaceId: string): void => {
    this.#session?.activate(spaceId);
    this.#activeId = spaceId;
    this.#tell();
  };

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #make(demo = false): Promise<Session | null> {
    if (this.#start.type === 'open') return this.#session;
    const made = await this.#start.createProfile({ demo });
    return made.ok ? this.#take(made.value) : null;
  }

  #take(session: Session): Session {
    this.#session = session;
    this.#activeId = session.activeSpace();
    this.#watch(session);
    this.#tell();
    return session;
  }

  /** When another file came in the place of the one that is shown, or that was put away, this tab goes on elsewhere. */
  #watch(session: Session): void {
    session.onSpacesChange(() => {
      const shown = session.spaces().find(({ id }) => id === this.#activeId);
      if (session !== this.#session || !shown || shown.state === 'active') return;
      const next = shown.followedBy ?? session.activeSpace();
      if (next !== null && next !== shown.id) this.activate(next);
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
