import type { Batch, Content, Message, Peer } from '../peers/peer.ts';

/** What one peer was asked to live through; the same for all. */
export interface Workload {
  readonly before: readonly Batch[];
  readonly week: readonly Batch[];
  /** Single changes after that week, each sent for itself. */
  readonly changes: readonly Batch[];
}

export interface Course {
  readonly name: string;
  /** All of the file after the last change, as everybody must see it. */
  readonly content: Content;
  readonly fieldBytes: readonly Sizes[];
  readonly weekBytes: Sizes;
  readonly fileBytes: Sizes;
  /** Milliseconds of one more time; each begins with a fresh copy, which is not counted. */
  readonly times: Readonly<Record<'load' | 'takeWeek' | 'join', () => Promise<number>>>;
}

export type Sizes = Message<unknown>['bytes'];

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Objects by the order of their names, so that two of the same content are the same text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function expectSame(name: string, when: string, one: Content, other: Content): void {
  if (canonical(one) !== canonical(other)) throw new Error(`${name}: the devices differ ${when}`);
}

/** Half a year, a week offline, single changes, and a device that joins. Throws when a device misses anything. */
export async function courseOf<Device, M, Stored>(
  peer: Peer<Device, M, Stored>,
  { before, week, changes }: Workload,
): Promise<Course> {
  const pair = await peer.pairAfter(before);
  const writer = pair[0];
  let reader = pair[1];
  const behind = await peer.copy(reader);
  await peer.write(writer, week);
  const weekly = await peer.messageFor(writer, reader);
  reader = await peer.take(reader, weekly.message);
  expectSame(peer.name, 'after a week', await peer.content(writer), await peer.content(reader));

  const fieldBytes: Sizes[] = [];
  for (const change of changes) {
    await peer.write(writer, [change]);
    const { message, bytes } = await peer.messageFor(writer, reader);
    reader = await peer.take(reader, message);
    fieldBytes.push(bytes);
  }
  const content = await peer.content(writer);
  expectSame(peer.name, 'after single changes', content, await peer.content(reader));

  const whole = await peer.wholeFile(writer);
  const joined = await peer.take(await peer.newDevice(), whole.message);
  expectSame(peer.name, 'after one joined', content, await peer.content(joined));
  const stored = await peer.store(joined);
  expectSame(peer.name, 'after a load', content, await peer.load(stored));

  const take = async (device: Device, message: M): Promise<number> =>
    elapsed(() => peer.take(device, message));
  return {
    name: peer.name,
    content,
    fieldBytes,
    weekBytes: weekly.bytes,
    fileBytes: whole.bytes,
    times: {
      load: () => elapsed(() => peer.load(stored)),
      takeWeek: async () => take(await peer.copy(behind), weekly.message),
      join: async () => take(await peer.newDevice(), whole.message),
    },
  };
}
