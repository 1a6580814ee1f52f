import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { decodeBatch } from '#core/envelope/batch.ts';
import { openEnvelope } from '#core/envelope/envelope.ts';
import { applications } from '#domain/applications/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { notes } from '#domain/notes/model.ts';
import { plans } from '#domain/plan/model.ts';
import { spaceKeys } from '#domain/spaces/model.ts';
import { steps } from '#domain/steps/model.ts';
import { moveRow } from '#storage/moving/move.ts';
import { planRowId } from '#storage/singletons.ts';
import type { Space } from '#storage/space.ts';
import { createRelayClient } from '#transport/relay-client.ts';
import { TestDevices, type TestDevice } from '#tests/fixtures/devices.ts';
import { quickTimers } from '#tests/fixtures/quick-timers.ts';
import { startRunningRelay, type RunningRelay } from '#tests/fixtures/running-relay.ts';
import { lossesOf, namesOfReaders } from '../join/lost-device.ts';
import { fileToBring, markShared } from '../join/shared-space.ts';
import { SessionHolder } from '../session-holder.ts';

let relay: RunningRelay;
let all: TestDevices;
beforeEach(async () => {
  relay = await startRunningRelay({ limits: { claimsPerMinute: 0, postsPerMinute: 0 } });
  all = new TestDevices(relay);
});
afterEach(async () => {
  all.stopAll();
  await relay.stop();
  vi.unstubAllGlobals();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 20_000, interval: 20 });

const fileOf = async ({ session }: TestDevice): Promise<Space> => {
  const found = session.spaces().find(({ kind, state }) => kind === 'pair' && state === 'active');
  if (!found) throw new Error('no file on this device');
  return orThrow(await session.openSpace(found.id));
};

const ownOf = async ({ session }: TestDevice): Promise<Space> => orThrow(await session.openOwn());

const write = async (space: Space, employer: string): Promise<void> => {
  orThrow(await space.run((w) => w.create(applications, { employer })));
};

const employersOf = async (space: Space): Promise<string[]> =>
  (await space.read.list(applications)).map(({ employer }) => employer).sort();

const expectEmployers = (space: Space, employers: readonly string[]): Promise<void> =>
  eventually(async () => expect(await employersOf(space)).toEqual([...employers].sort()));

/** Samira begins, and Anneke joins her: two devices with one file. */
async function twoPeople(): Promise<{ samira: TestDevice; anneke: TestDevice }> {
  const [samira, anneke] = [await all.make(), await all.make()];
  const file = orThrow(await samira.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
  await markShared(file);
  samira.host.ensure(file);
  await joinAs(anneke, 'mentor', 'Anneke', samira);
  await eventually(async () => expect(await file.read.list(members)).toHaveLength(2));
  return { samira, anneke };
}

/** What pairing hands over, whatever the way. */
async function joinAs(
  joiner: TestDevice,
  role: 'mentee' | 'mentor',
  name: string,
  inviter: TestDevice,
): Promise<Space> {
  const key = inviter.session.invitation((await fileOf(inviter)).id);
  if (!key) throw new Error('nothing to hand over');
  const known = await joiner.session.spaceOf(key.spaceUid);
  if (!known) return orThrow(await joiner.session.joinSpace({ ...key, role, name }));
  orThrow(await joiner.session.takeOver(known.id, key));
  return orThrow(await joiner.session.openSpace(known.id));
}

/** A second device of the same person. */
async function secondDeviceOf(first: TestDevice): Promise<TestDevice> {
  await first.session.shareOwn(null);
  const key = first.session.invitation((await ownOf(first)).id);
  if (!key) throw new Error('no own space');
  const second = await all.make();
  orThrow(await second.session.adoptOwn(key));
  await eventually(async () => expect(await fileOf(second)).toBeTruthy());
  return second;
}

const reportLost = async (by: TestDevice, space: Space, device: string): Promise<void> => {
  orThrow(await by.session.renew(await lossesOf(by.session, space, device)));
};

/** Employers and titles that a thief with the key of this space can read at the relay. */
async function readableWith(key: { secret: Uint8Array; generation: number }): Promise<unknown[]> {
  const keys = deriveSpaceKeys(key.secret, key.generation);
  const client = createRelayClient({ origin: relay.origin, timers: quickTimers(20), fetch }).space(keys);
  return orThrow(await client.page({ after: 0 })).flatMap(({ envelope }) => {
    const opened = openEnvelope(keys, envelope);
    if (!opened.ok) return [];
    return orThrow(decodeBatch(opened.value.data))
      .ops.filter(({ field }) => field === 'employer' || field === 'title')
      .map(({ value }) => value);
  });
}

describe('a second device of the same person', () => {
  it('comes into the own space, and by its keyring into every file as the same member', async () => {
    const { samira, anneke } = await twoPeople();
    const note = orThrow(await (await ownOf(samira)).run((w) => w.create(notes, { title: 'mine' })));
    await write(await fileOf(samira), 'Bakkerij');
    const tablet = await secondDeviceOf(samira);
    const file = await fileOf(tablet);
    await expectEmployers(file, ['Bakkerij']);
    await eventually(async () =>
      expect(await (await ownOf(tablet)).read.get(notes, note.value)).toMatchObject({ title: 'mine' }),
    );
    expect(file.me).toBe((await fileOf(samira)).me);
    await write(file, 'Kapper');
    await expectEmployers(await fileOf(anneke), ['Bakkerij', 'Kapper']);
    await eventually(async () =>
      expect((await (await fileOf(anneke)).read.list(devices)).map(({ member }) => member)).toHaveLength(3),
    );
    expect(await file.read.list(members)).toHaveLength(2);
    expect(tablet.session.spaces().filter(({ kind }) => kind === 'own')).toHaveLength(1);
  });

  it('brings what it had in its own space before', async () => {
    const { samira } = await twoPeople();
    const tablet = await all.make();
    const had = orThrow(await (await ownOf(tablet)).run((w) => w.create(notes, { title: 'on the tablet' })));
    const text = await (await ownOf(tablet)).openText(notes, had.value, 'body');
    text.type('Ask about the bus.');
    await text.close();
    await samira.session.shareOwn(null);
    orThrow(await tablet.session.adoptOwn(samira.session.invitation((await ownOf(samira)).id)!));
    await eventually(async () =>
      expect(await (await ownOf(samira)).read.text(notes, had.value, 'body')).toBe('Ask about the bus.'),
    );
  });

  it('brings what was typed there a moment before', async () => {
    const { samira } = await twoPeople();
    const tablet = await all.make();
    const had = orThrow(await (await ownOf(tablet)).run((w) => w.create(notes, { title: 'on the tablet' })));
    const text = await (await ownOf(tablet)).openText(notes, had.value, 'body');
    text.type('Ask about the bus.');
    await samira.session.shareOwn(null);
    orThrow(await tablet.session.adoptOwn(samira.session.invitation((await ownOf(samira)).id)!));
    expect(await (await ownOf(tablet)).read.text(notes, had.value, 'body')).toBe('Ask about the bus.');
    await eventually(async () =>
      expect(await (await ownOf(samira)).read.text(notes, had.value, 'body')).toBe('Ask about the bus.'),
    );
  });

  it('takes in a file that is begun later, also after a restart', async () => {
    const { samira } = await twoPeople();
    const tablet = await secondDeviceOf(samira);
    const later = orThrow(
      await samira.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }),
    );
    await write(later, 'Later');
    await tablet.restart();
    await eventually(async () => {
      const found = await tablet.session.spaceOf(later.spaceUid);
      expect(found).not.toBeNull();
      expect(await employersOf(orThrow(await tablet.session.openSpace(found!.id)))).toEqual(['Later']);
    });
    expect(tablet.session.spaces().filter(({ kind }) => kind === 'pair')).toHaveLength(2);
  });
});

describe('a lost device', () => {
  it('gets nothing new; the other person comes back with all that she had not sent yet', async () => {
    const { samira, anneke } = await twoPeople();
    const [hers, theirs] = [await fileOf(samira), await fileOf(anneke)];
    await write(hers, 'Before');
    await expectEmployers(theirs, ['Before']);
    const stolen = samira.session.invitation(hers.id)!;
    const lostDevice = hers.device;
    samira.page.emit('offline');
    await write(hers, 'Not sent yet');

    await reportLost(anneke, theirs, lostDevice);
    await write(theirs, 'After');
    await eventually(() => expect(anneke.session.leftPlaces()).toEqual([]));
    expect((await theirs.read.get(devices, lostDevice))?.stoppedOn).not.toBeNull();
    expect(anneke.session.spaces().find(({ id }) => id === theirs.id)?.generation).toBe(1);
    expect(await theirs.read.membersWithout(devices, lostDevice, 'stoppedOn')).toEqual([hers.me]);

    samira.page.emit('online');
    samira.host.sendNow();
    await eventually(() => expect(samira.host.status(hers.id)?.problem).toBe('closed'));
    expect(await employersOf(hers)).toEqual(['Before', 'Not sent yet']);
    await write(hers, 'Goes on alone');
    expect(await readableWith(stolen)).toEqual(['Before']);

    await joinAs(samira, 'mentee', 'Samira', anneke);
    const everything = ['Before', 'Not sent yet', 'After', 'Goes on alone'];
    await expectEmployers(theirs, everything);
    await expectEmployers(hers, everything);
    expect(samira.host.status(hers.id)?.problem).toBeNull();
    await eventually(async () =>
      expect(await theirs.read.membersWithout(devices, lostDevice, 'stoppedOn')).toEqual([]),
    );
    expect(await readableWith(stolen)).toEqual(['Before']);
  });

  it('of one’s own: the own space and every file go on, and the tablet that is left works on', async () => {
    const { samira, anneke } = await twoPeople();
    const tablet = await secondDeviceOf(samira);
    const file = await fileOf(tablet);
    const phone = (await fileOf(samira)).device;
    await eventually(async () =>
      expect((await file.read.get(devices, phone))?.ownDevice).toBe((await ownOf(samira)).device),
    );
    const stolen = samira.session.invitation((await ownOf(samira)).id)!;
    samira.stop();
    const losses = await lossesOf(tablet.session, file, phone);
    expect(await namesOfReaders(tablet.session, losses)).toEqual(['Anneke']);
    await reportLost(tablet, file, phone);
    const generations = tablet.session.spaces().map(({ generation }) => generation);
    expect(generations).toEqual([1, 1]);
    await eventually(() => expect(tablet.session.leftPlaces()).toEqual([]));
    orThrow(await (await ownOf(tablet)).run((w) => w.create(notes, { title: 'new' })));
    expect(
      (await (await ownOf(tablet)).read.get(devices, (await ownOf(samira)).device))?.stoppedOn,
    ).not.toBeNull();
    await eventually(async () => {
      const [key] = await (await ownOf(tablet)).read.list(spaceKeys);
      expect(key?.key[0]).toBe(1);
    });
    expect(await readableWith(stolen)).toEqual([]);
    await joinAs(anneke, 'mentor', 'Anneke', tablet);
    await write(await fileOf(anneke), 'Together again');
    await expectEmployers(file, ['Together again']);
  });

  it('of the other: her own second device follows by itself', async () => {
    const { samira, anneke } = await twoPeople();
    const laptop = await secondDeviceOf(anneke);
    await reportLost(anneke, await fileOf(anneke), (await fileOf(samira)).device);
    const file = await fileOf(laptop);
    await eventually(() =>
      expect(laptop.session.spaces().find(({ id }) => id === file.id)?.generation).toBe(1),
    );
    await write(await fileOf(anneke), 'After');
    await expectEmployers(file, ['After']);
  });

  it('of the other: what her own second device wrote offline meanwhile is not lost', async () => {
    const { samira, anneke } = await twoPeople();
    const laptop = await secondDeviceOf(anneke);
    const file = await fileOf(laptop);
    laptop.page.emit('offline');
    await write(file, 'Offline on the laptop');
    await reportLost(anneke, await fileOf(anneke), (await fileOf(samira)).device);
    await write(await fileOf(anneke), 'After');
    laptop.page.emit('online');
    await expectEmployers(file, ['After', 'Offline on the laptop']);
    await expectEmployers(await fileOf(anneke), ['After', 'Offline on the laptop']);
  });

  it('is out also when there is no connection at that moment, and after a crash in between', async () => {
    const { samira, anneke } = await twoPeople();
    const theirs = await fileOf(anneke);
    await write(theirs, 'Before');
    await expectEmployers(await fileOf(samira), ['Before']);
    await relay.halt();
    const stolen = anneke.session.invitation(theirs.id)!;
    await reportLost(anneke, theirs, (await fileOf(samira)).device);
    await write(theirs, 'Without a connection');
    await anneke.restart();
    const after = await fileOf(anneke);
    expect(after.keys.generation).toBe(1);
    await write(after, 'After the restart');
    expect(anneke.session.leftPlaces()).toHaveLength(1);
    await relay.restart();
    await eventually(() => expect(anneke.session.leftPlaces()).toEqual([]));
    await joinAs(samira, 'mentee', 'Samira', anneke);
    await expectEmployers(await fileOf(samira), ['Before', 'Without a connection', 'After the restart']);
    expect(await readableWith(stolen)).toEqual(['Before']);
  });
});

describe('two who make a next generation at the same time', () => {
  it('meet again in one of them with everything', async () => {
    const { samira, anneke } = await twoPeople();
    const [hers, theirs] = [await fileOf(samira), await fileOf(anneke)];
    for (const { page } of [samira, anneke]) page.emit('offline');
    orThrow(await samira.session.renew([{ space: hers.id, device: null }]));
    orThrow(await anneke.session.renew([{ space: theirs.id, device: null }]));
    await write(hers, 'Hers');
    await write(theirs, 'Theirs');
    for (const { page } of [samira, anneke]) page.emit('online');
    await joinAs(samira, 'mentee', 'Samira', anneke);
    await expectEmployers(theirs, ['Hers', 'Theirs']);
    await expectEmployers(hers, ['Hers', 'Theirs']);
  });
});

describe('somebody who lost everything', () => {
  it('is let in again as the same person, and nobody is asked which name or day is right', async () => {
    const { anneke } = await twoPeople();
    await write(await fileOf(anneke), 'Bakkerij');
    const phone = await all.make();
    const file = await joinAs(phone, 'mentee', 'Samira', anneke);
    await expectEmployers(file, ['Bakkerij']);
    expect(await file.read.list(members)).toHaveLength(2);
    const theirs = await fileOf(anneke);
    await eventually(async () => expect(await theirs.read.list(devices)).toHaveLength(3));
    for (const space of [file, theirs])
      expect((await space.read.bothWrote(members)).filter(({ field }) => field === 'name')).toEqual([]);
  });
});

describe('who began alone and then joined somebody', () => {
  const NOTES = 'Vraag naar de bus.';

  async function joinedWithOwnFile() {
    const { anneke } = await twoPeople();
    const samira = await all.make();
    const alone = orThrow(
      await samira.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }),
    );
    const made = orThrow(await alone.run((w) => w.create(applications, { employer: 'Alone' })));
    const text = await alone.openText(applications, made.value, 'notes');
    text.type(NOTES);
    await text.close();
    const joined = await joinAs(samira, 'mentee', 'Samira', anneke);
    return { anneke, samira, alone, joined, row: made.value };
  }

  it('may bring what she has: rows under their ids and texts whole, as often as it is tried', async () => {
    const { anneke, samira, alone, joined, row } = await joinedWithOwnFile();
    expect(await fileToBring(samira.session, joined.id)).toBe(alone);
    orThrow(await samira.session.bringInto(alone.id, joined.id));
    orThrow(await samira.session.bringInto(alone.id, joined.id));
    expect(await joined.read.text(applications, row, 'notes')).toBe(NOTES);
    expect(await joined.read.list(members)).toHaveLength(2);
    const theirs = await fileOf(anneke);
    await eventually(async () => expect(await theirs.read.text(applications, row, 'notes')).toBe(NOTES));
    expect(await fileToBring(samira.session, joined.id)).toBeNull();
  });

  it('brings the texts of the plan into the one plan, steps as hers, and nothing that she set apart', async () => {
    const { anneke, samira, alone, joined } = await joinedWithOwnFile();
    const rows = orThrow(
      await alone.run(async (w) => {
        await w.create(plans, {}, planRowId(alone));
        const step = await w.create(steps, { what: 'Call', owner: alone.me });
        return { step, note: await w.create(notes, { title: 'only mine', by: alone.me }) };
      }),
    ).value;
    const want = await alone.openText(plans, planRowId(alone), 'want');
    want.type('Een eigen zaak.');
    await want.close();
    const own = await ownOf(samira);
    orThrow(await moveRow({ own, file: alone }, notes, rows.note, 'own'));
    orThrow(await samira.session.bringInto(alone.id, joined.id));
    orThrow(await samira.session.bringInto(alone.id, joined.id));
    const theirs = await fileOf(anneke);
    await eventually(async () => {
      expect((await theirs.read.list(plans)).map(({ id }) => id)).toEqual([planRowId(theirs)]);
      expect(await theirs.read.text(plans, planRowId(theirs), 'want')).toBe('Een eigen zaak.');
      expect(await theirs.read.get(steps, rows.step)).toMatchObject({ owner: joined.me });
    });
    expect(await theirs.read.list(notes)).toEqual([]);
    expect(await own.read.get(notes, rows.note)).toMatchObject({ title: 'only mine', by: joined.me });
  });

  it('brings what her tablet had written there offline too, beside the rows that were brought', async () => {
    const { anneke, samira, alone, joined, row } = await joinedWithOwnFile();
    await samira.session.shareOwn(null);
    const tablet = await all.make();
    orThrow(await tablet.session.adoptOwn(samira.session.invitation((await ownOf(samira)).id)!));
    const onTablet = async (): Promise<Space> => {
      const found = tablet.session
        .spaces()
        .find(({ id }) => tablet.session.invitation(id)?.spaceUid === alone.spaceUid);
      return orThrow(await tablet.session.openSpace(found?.id ?? ''));
    };
    await eventually(async () =>
      expect(await (await onTablet()).read.get(applications, row)).toMatchObject({ employer: 'Alone' }),
    );
    tablet.page.emit('offline');
    const there = await onTablet();
    orThrow(
      await there.run(async (w) => {
        await w.update(applications, row, { job: 'late job' });
        await w.create(applications, { employer: 'Late' });
        await w.create(notes, { title: 'late and only mine', by: there.me });
      }),
    );
    orThrow(await samira.session.bringInto(alone.id, joined.id));
    orThrow(await joined.run((w) => w.update(applications, row, { place: 'Den Haag' })));
    tablet.page.emit('online');
    const theirs = await fileOf(anneke);
    await expectEmployers(theirs, ['Alone', 'Late']);
    await eventually(async () =>
      expect(await theirs.read.get(applications, row)).toMatchObject({
        job: 'late job',
        place: 'Den Haag',
      }),
    );
    expect(await theirs.read.bothWrote()).toEqual([]);
    expect(await theirs.read.text(applications, row, 'notes')).toBe(NOTES);
    expect(await theirs.read.list(notes)).toEqual([]);
    const own = await ownOf(samira);
    await eventually(async () =>
      expect((await own.read.list(notes)).map(({ title }) => title)).toEqual(['late and only mine']),
    );
    expect(tablet.session.spaces().find(({ id }) => id === there.id)).toMatchObject({
      state: 'closed',
      mayComeBack: true,
    });
  });

  it('takes the old file back on her tablet too, and nothing puts it away again', async () => {
    const { samira, alone, joined } = await joinedWithOwnFile();
    await samira.session.shareOwn(null);
    const tablet = await all.make();
    orThrow(await tablet.session.adoptOwn(samira.session.invitation((await ownOf(samira)).id)!));
    const stateOn = async ({ session }: TestDevice): Promise<string | undefined> => {
      for (const { id, state } of session.spaces())
        if (session.invitation(id)?.spaceUid === alone.spaceUid) return Promise.resolve(state);
      return undefined;
    };
    await eventually(async () => expect(await stateOn(tablet)).toBe('active'));
    orThrow(await samira.session.bringInto(alone.id, joined.id));
    await eventually(async () => expect(await stateOn(tablet)).toBe('closed'));
    const away = samira.session.spaces().find(({ id }) => id === alone.id);
    expect(away).toMatchObject({ state: 'closed', mayComeBack: true });
    await samira.session.takeBack(alone.id);
    await eventually(async () => expect(await stateOn(tablet)).toBe('active'));
    await samira.restart();
    await tablet.restart();
    await tablet.session.finishFollowing();
    await samira.session.finishFollowing();
    expect([await stateOn(samira), await stateOn(tablet)]).toEqual(['active', 'active']);
  });

  it('goes on in the file of two in every tab: nobody writes in what was put away', async () => {
    const { samira, alone, joined } = await joinedWithOwnFile();
    const { session } = samira;
    const tab = new SessionHolder({ type: 'open', settings: session.settings, session });
    tab.activate(alone.id);
    orThrow(await session.bringInto(alone.id, joined.id));
    expect(tab.activeId()).toBe(joined.id);
    session.activate(alone.id);
    expect(session.activeSpace()).toBe(joined.id);
  });

  it('finds the old file put away, takes it back, and after thirty days it is gone', async () => {
    const { samira, alone, joined } = await joinedWithOwnFile();
    orThrow(await samira.session.bringInto(alone.id, joined.id));
    const stateOf = () => samira.session.spaces().find(({ id }) => id === alone.id)?.state;
    expect(stateOf()).toBe('closed');
    await samira.session.takeBack(alone.id);
    expect(stateOf()).toBe('active');
    await samira.session.putAway(alone.id);
    await samira.session.erasePutAway();
    expect(stateOf()).toBe('closed');
    const later = Date.now() + 32 * 86_400_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await samira.session.erasePutAway();
    vi.restoreAllMocks();
    expect(stateOf()).toBeUndefined();
  });
});
