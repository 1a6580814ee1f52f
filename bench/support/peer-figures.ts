import { installPeers, versionOf } from './install-peers.ts';
import { median } from './chromium.ts';
import { ourPeer } from './our-peer.ts';
import { canonical, courseOf, type Course, type Sizes, type Workload } from './peer-course.ts';
import { compared, plain, type Figure } from './report.ts';
import { beforeAndWeek, hoursChanged, storyBatches } from './story-batches.ts';

const CHANGES = 25;

const peersOf = async (workload: Workload): Promise<Course[]> => {
  // Only now: before the first run they are not there.
  const [{ yjsPeer }, { automergePeer }, { pouchdbPeer }] = await Promise.all([
    import('../peers/yjs-peer.ts'),
    import('../peers/automerge-peer.ts'),
    import('../peers/pouchdb-peer.ts'),
  ]);
  return [
    await courseOf(yjsPeer(versionOf('yjs')), workload),
    await courseOf(automergePeer(versionOf('@automerge/automerge')), workload),
    await courseOf(pouchdbPeer(versionOf('pouchdb-core')), workload),
  ];
};

/** Per encoding the median of what several messages took. */
const medianSizes = (messages: readonly Sizes[]): Sizes =>
  (messages[0] ?? []).map(([encoding], place) => [
    encoding,
    median(messages.map((sizes) => sizes[place]?.[1] ?? 0)),
  ]);

type Measured = readonly [what: string, sizes: (course: Course) => Sizes];

const SIZES: readonly Measured[] = [
  ['one changed field', ({ fieldBytes }) => medianSizes(fieldBytes)],
  ['a week offline', ({ weekBytes }) => weekBytes],
  ['the whole file', ({ fileBytes }) => fileBytes],
];

function sizeFigures(ours: Course, peers: readonly Course[]): Figure[] {
  return SIZES.flatMap(([what, sizesOf]) => {
    const own = sizesOf(ours);
    const [, sent = 0] = own[0] ?? [];
    return [
      ...own.map(([encoding, bytes]) => plain(`${what}: ours, ${encoding}`, bytes, 'bytes')),
      ...peers.flatMap((peer) =>
        sizesOf(peer).map(([encoding, bytes]) =>
          compared(`${what}: ours, by the relay, against ${peer.name}, ${encoding}`, sent, bytes, 'bytes'),
        ),
      ),
    ];
  });
}

const TIMES = [
  ['load', 'everything loaded from what is kept'],
  ['takeWeek', 'a week taken in'],
  ['join', 'a new device takes in the whole file'],
] as const;

/** A millisecond is short on a busy machine: so many times the rounds of the rest. */
const MORE_ROUNDS = 3;

/** Each round asks all in turn, so that a busy moment is nobody's alone; the first round only warms up. */
async function timeFigures(ours: Course, peers: readonly Course[], rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [kind, what] of TIMES) {
    const spent = new Map<Course, number[]>([ours, ...peers].map((course) => [course, []]));
    for (let round = 0; round <= rounds * MORE_ROUNDS; round++)
      for (const [course, times] of spent) {
        const ms = await course.times[kind]();
        if (round > 0) times.push(ms);
      }
    const own = median(spent.get(ours) ?? []);
    for (const peer of peers)
      figures.push(compared(`${what}: ours against ${peer.name}`, own, median(spent.get(peer) ?? []), 'ms'));
  }
  return figures;
}

/** The six months of the demo in our core and in others; the ratio is ours divided by theirs. */
export async function againstPeers(rounds: number): Promise<Figure[]> {
  if (!(await installPeers())) {
    process.stderr.write('Not measured: what the bench compares with could not be installed.\n');
    return [];
  }
  const batches = storyBatches();
  const [before, week] = beforeAndWeek(batches);
  const workload = { before, week, changes: hoursChanged(batches, CHANGES) };
  const ours = await courseOf(ourPeer, workload);
  const peers = await peersOf(workload);
  for (const peer of peers)
    if (canonical(peer.content) !== canonical(ours.content))
      throw new Error(`${peer.name} does not show the same rows, fields and texts as we do`);
  const edits = (some: typeof batches): number => some.flatMap(({ writes }) => writes.flat()).length;
  return [
    plain('the six months of the demo: edits', edits(batches), 'edits'),
    plain('of which in the week offline', edits(week), 'edits'),
    ...sizeFigures(ours, peers),
    ...(await timeFigures(ours, peers, rounds)),
  ];
}
