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
import { follow } from './follow.ts';
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
  /** The space that only this person's devices read. */
  readonly own: Space;
}

export const SpaceProvider = ({ space, own, children }: SpaceProviderProps) => (
  <OwnContext value={own}>
    <FileContext value={space}>
      <SpaceContext value={space}>{children}</SpaceContext>
    </FileContext>
  </OwnContext>
);

/** Inside, every hook reads and writes the own space: what stands there is for nobody else. */
export const InOwnSpace = ({ children }: Children) => (
  <SpaceContext value={useOwnSpace()}>{children}</SpaceContext>
);

function required<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`no ${what} around this component`);
  return value;
}

export const useSession = (): Session => required(use(SessionContext), 'session');

/** Where the hooks read and write: the file that is shown, or within `InOwnSpace` the own space. */
export const useSpace = (): Space => required(use(SpaceContext), 'space');

/** The file that this tab shows, also within `InOwnSpace`. */
export const useFile = (): Space => required(use(FileContext), 'file');

export const useOwnSpace = (): Space => required(use(OwnContext), 'own space');

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

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => Object.is(item, b[index]));

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
 * Runs a live query; undefined while the first answer for these dependencies is on its way. Errors go to the error
 * boundary, but for a lost connection: that is said above the screen (`useLostConnection`), which keeps what was typed.
 */
function useLive<T>(query: () => Promise<T>, items: readonly unknown[]): T | undefined {
  const { connection } = useSpace();
  const deps = useStableList(items);
  const [outcome, setOutcome] = useState<Outcome<T> | null>(null);
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  });
  useEffect(() => {
    return follow(connection, () => latest.current(), {
      next: (value) => {
        setOutcome({ answer: { of: deps, value } });
      },
      error: (error) => {
        setOutcome({ error });
      },
      otherwise: 'wait',
    });
  }, [connection, deps]);
  if (outcome === null) return undefined;
  if ('error' in outcome) throw outcome.error;
  return outcome.answer.of === deps ? outcome.answer.value : undefined;
}

/** What the query reads, live; undefined while it is loading. Runs anew when an item of `deps` changes. */
export function useQuery<T>(query: (read: Reader) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const space = useSpace();
  return useLive(() => query(space.read), [space, ...deps]);
}

/** As `useQuery`, of the file that this tab shows: who the people are, also beside something of the own space. */
export function useFileQuery<T>(
  query: (read: Reader) => Promise<T>,
  deps: readonly unknown[],
): T | undefined {
  const space = useFile();
  return useLive(() => query(space.read), [space, ...deps]);
}

/** As `useQuery`, of the own space. */
export function useOwnQuery<T>(query: (read: Reader) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const space = useOwnSpace();
  return useLive(() => query(space.read), [space, ...deps]);
}

/** What the query reads of both spaces, live. `query` must be the same function each time. */
export function useLiveBoth<T>(
  query: (spaces: { readonly own: Space; readonly file: Space }) => Promise<T>,
): T | undefined {
  const own = useOwnSpace();
  const file = useFile();
  return useLive(() => query({ own, file }), [query, own, file]);
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
  return useLive(() => space.sendingState(), [space]);
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
export function useTextState(text: OpenText | undefined): 'saved' | 'typing' | 'failed' {
  const [known, setKnown] = useState<{
    readonly of: OpenText;
    readonly state: 'saved' | 'typing' | 'failed';
  } | null>(null);
  useEffect(() => {
    if (!text) return undefined;
    return text.onState((state) => {
      setKnown({ of: text, state });
    });
  }, [text]);
  return known && known.of === text ? known.state : 'saved';
}
