/* eslint-disable house/file-name -- no component: the hooks, with the providers that they read */
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Result } from '#core/result/result.ts';
import type { Fields, RecordDefinition } from '#domain/shared/record.ts';
import { isPassing } from './database-faults.ts';
import { answersAhead } from './first-look.ts';
import { follow } from './follow.ts';
import { isSameAnswer, isSameList } from './same-answer.ts';
import type { Session, SpaceSummary } from './session.ts';
import type { Settings, SettingsStore } from './settings.ts';
import type {
  Command,
  CommandFault,
  Done,
  OpenText,
  Reader,
  SendingState,
  Space,
  TextState,
  UndoTicket,
} from './space.ts';

const SettingsContext = createContext<SettingsStore | null>(null);
const SessionContext = createContext<Session | null>(null);
const SpaceContext = createContext<Space | null>(null);
const FileContext = createContext<Space | null>(null);
const OwnContext = createContext<Space | null>(null);

interface Children {
  readonly children: ReactNode;
}

export const SettingsProvider = ({ settings, children }: Children & { readonly settings: SettingsStore }) => (
  <SettingsContext value={settings}>{children}</SettingsContext>
);

export const SessionProvider = ({ session, children }: Children & { readonly session: Session }) => (
  <SessionContext value={session}>
    <SettingsProvider settings={session.settings}>{children}</SettingsProvider>
  </SessionContext>
);

export interface SpaceProviderProps extends Children {
  /** The file that this tab shows: of a pair. */
  readonly space: Space;
  /** The space that only this person's devices read; null as long as it is not open. */
  readonly own: Space | null;
}

export const SpaceProvider = ({ space, own, children }: SpaceProviderProps) => (
  <OwnContext value={own}>
    <FileContext value={space}>
      <SpaceContext value={space}>{children}</SpaceContext>
    </FileContext>
  </OwnContext>
);

/** Inside, every hook reads and writes the own space: what stands there is for nobody else. Empty until it is open. */
export function InOwnSpace({ children }: Children) {
  const own = useOwnSpace();
  return own && <SpaceContext value={own}>{children}</SpaceContext>;
}

function required<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`no ${what} around this component`);
  return value;
}

export const useSession = (): Session => required(use(SessionContext), 'session');

/** Where the hooks read and write: the file that is shown, or within `InOwnSpace` the own space. */
export const useSpace = (): Space => required(use(SpaceContext), 'space');

/** The file that this tab shows, also within `InOwnSpace`. */
export const useFile = (): Space => required(use(FileContext), 'file');

/** Null as long as it is not open. */
export const useOwnSpace = (): Space | null => use(OwnContext);

/** The spaces of the profile, live. */
export function useSpaces(): readonly SpaceSummary[] {
  const session = useSession();
  return useSyncExternalStore(
    useCallback((listener: () => void) => session.onSpacesChange(listener), [session]),
    () => session.spaces(),
  );
}

export function useSettings(): readonly [Settings, (change: Partial<Settings>) => Promise<void>] {
  const store = required(use(SettingsContext), 'settings');
  const settings = useSyncExternalStore(
    useCallback((listener: () => void) => store.onChange(listener), [store]),
    () => store.get(),
  );
  const change = useCallback((part: Partial<Settings>) => store.set(part), [store]);
  return [settings, change];
}

interface Answer<T> {
  readonly of: readonly unknown[];
  readonly value: T;
}

type Outcome<T> = { readonly answer: Answer<T> } | { readonly error: unknown };

/** The last list that was equal, so that a new array with the same items is no change. */
function useStableList(items: readonly unknown[]): readonly unknown[] {
  const [stable, setStable] = useState(items);
  if (isSameList(stable, items)) return stable;
  setStable(items);
  return items;
}

/**
/**
 * Runs a live query; undefined while the first answer for these dependencies is on its way, unless it was read ahead. An
 * answer that is the same as before draws nothing anew. Errors go to the error boundary, but for a lost connection: that
 * is said above the screen (`useLostConnection`), which keeps what was typed. A space that is not open yet has no answer.
 */
function useLive<T>(
  space: Space | null,
  query: (space: Space) => Promise<T>,
  items: readonly unknown[],
  readAhead: (space: Space) => readonly unknown[] = () => [],
): T | undefined {
  const deps = useStableList([space, ...items]);
  const [outcome, setOutcome] = useState<Outcome<T> | null>(() => {
    const [value] = (space ? readAhead(space) : []) as readonly T[];
    return value === undefined ? null : { answer: { of: deps, value } };
  });
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  });
  useEffect(() => {
    if (!space) return undefined;
    return follow(space.connection, () => latest.current(space), {
      next: (value) => {
        setOutcome((before) =>
          before &&
          'answer' in before &&
          before.answer.of === deps &&
          isSameAnswer(before.answer.value, value)
            ? before
            : { answer: { of: deps, value } },
        );
      },
      error: (error) => {
        setOutcome({ error });
      },
      otherwise: 'wait',
    });
  }, [space, deps]);
  if (outcome === null) return undefined;
  if ('error' in outcome) throw outcome.error;
  return outcome.answer.of === deps ? outcome.answer.value : undefined;
}

type Query<T> = (read: Reader) => Promise<T>;

const useRead = <T,>(space: Space | null, query: Query<T>, deps: readonly unknown[]): T | undefined =>
  useLive(
    space,
    ({ read }) => query(read),
    deps,
    (open) => answersAhead(open, query),
  );

/** What the query reads, live; undefined while it is loading. Runs anew when an item of `deps` changes. */
export const useQuery = <T,>(query: Query<T>, deps: readonly unknown[]): T | undefined =>
  useRead(useSpace(), query, deps);

/** As `useQuery`, of the file that this tab shows: who the people are, also beside something of the own space. */
export const useFileQuery = <T,>(query: Query<T>, deps: readonly unknown[]): T | undefined =>
  useRead(useFile(), query, deps);

/** As `useQuery`, of the own space, which opens a moment after the file. */
export const useOwnQuery = <T,>(query: Query<T>, deps: readonly unknown[]): T | undefined =>
  useRead(useOwnSpace(), query, deps);

const NOTHING: readonly never[] = [];

/** As `useQuery`, of several spaces at once, such as the files of all mentees of one mentor. */
export function useQueryOfAll<T>(
  spaces: readonly Space[] | undefined,
  query: (space: Space) => Promise<T>,
  deps: readonly unknown[],
): readonly T[] | undefined {
  const all = spaces ?? [];
  const found = useLive(all[0] ?? null, () => Promise.all(all.map(query)), [...all, ...deps]);
  return spaces?.length === 0 ? NOTHING : found;
}

/** What the query reads of both spaces, live; undefined as long as the own space is not open. `query` must be the same function each time. */
export function useLiveBoth<T>(
  query: (spaces: { readonly own: Space; readonly file: Space }) => Promise<T>,
): T | undefined {
  const own = useOwnSpace();
  const file = useFile();
  return useLive(own, (open) => query({ own: open, file }), [query, file]);
}

export function useCommand(): <T>(command: Command<T>) => Promise<Result<Done<T>, CommandFault>> {
  const space = useSpace();
  return useCallback((command) => space.run(command), [space]);
}

export function useUndo(): (ticket: UndoTicket) => Promise<Result<Done<void>, CommandFault>> {
  const space = useSpace();
  return useCallback((ticket) => space.undo(ticket), [space]);
}

/** How far the own edits have come, live; undefined while it is loading. */
export function useSendingState(): SendingState | undefined {
  const space = useSpace();
  return useLive(space, (one) => one.sendingState(), []);
}

/** Whether the database of the space does not answer any more, and what tries again. */
export function useLostConnection(): readonly [isLost: boolean, retry: () => Promise<void>] {
  const { connection } = useSpace();
  return [useSyncExternalStore(connection.listen, connection.isLost), connection.retry];
}

/** An open text; undefined while it is opening. What was typed is stored when it closes. */
export function useText<F extends Fields>(
  definition: RecordDefinition<F>,
  id: string,
  field: keyof F & string,
): OpenText | undefined {
  const space = useSpace();
  const [open, setOpen] = useState<{ readonly text: OpenText; readonly of: string } | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const of = `${space.id}/${definition.table}/${id}/${field}`;
  useEffect(() => {
    let isGone = false;
    let text: OpenText | undefined;
    let stopWaiting = (): void => undefined;
    const attempt = (): void =>
      void space.openText(definition, id, field).then(
        (opened) => {
          text = opened;
          if (isGone) void opened.close();
          else setOpen({ text: opened, of });
        },
        (error: unknown) => {
          if (isGone) return;
          if (isPassing(error)) stopWaiting = space.connection.waitForRetry(attempt);
          else setFailure({ error });
        },
      );
    attempt();
    return () => {
      isGone = true;
      stopWaiting();
      void text?.close();
    };
  }, [space, definition, id, field, of]);
  if (failure) throw failure.error;
  return open?.of === of ? open.text : undefined;
}

/** Whether what was typed is on disk. */
export function useTextState(text: OpenText | undefined): TextState {
  const [known, setKnown] = useState<{
    readonly of: OpenText;
    readonly state: TextState;
  } | null>(null);
  useEffect(() => {
    if (!text) return undefined;
    return text.onState((state) => {
      setKnown({ of: text, state });
    });
  }, [text]);
  return known && known.of === text ? known.state : 'saved';
}
