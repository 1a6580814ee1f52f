import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { applications } from '#domain/applications/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { APP_DATABASE } from '#storage/app-store.ts';
import type { Space } from '#storage/space.ts';
import { createRelayClient } from '#transport/relay-client.ts';
import { TestDevices, type TestDevice } from '#tests/fixtures/devices.ts';
import { pretendPage } from '#tests/fixtures/pretended-page.ts';
import { quickTimers } from '#tests/fixtures/quick-timers.ts';
import { startRunningRelay, type RunningRelay } from '#tests/fixtures/running-relay.ts';
import { markShared } from '../join/shared-space.ts';
import { eraseLeftPlaces } from './erase-places.ts';

let relay: RunningRelay;
let all: TestDevices;
const ends: (() => void)[] = [];
beforeEach(async () => {
  relay = await startRunningRelay({ limits: { claimsPerMinute: 0, postsPerMinute: 0 } });
  all = new TestDevices(relay);
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  all.stopAll();
  await relay.stop();
  vi.unstubAllGlobals();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 20_000, interval: 20 });

const clientOf = (keys: SpaceKeys) =>
  createRelayClient({ origin: relay.origin, timers: quickTimers(20), fetch }).space(keys);

/** `open`, `closed`, or the fault: a place that was deleted is unknown. */
async function standing(keys: SpaceKeys): Promise<string> {
  const answer = await clientOf(keys).describe();
  return answer.ok ? answer.value.state : answer.error.type;
}

/** What the page does after a start, also when nobody has a profile any more. */
function clearUp({ session }: TestDevice): void {
  const timers = quickTimers(20);
  ends.push(
    eraseLeftPlaces({
      erasures: session.erasures,
      relayClient: (origin) => createRelayClient({ origin, timers, fetch }),
      appOrigin: relay.origin,
      timers,
      page: pretendPage(),
      random: () => 0.5,
    }),
  );
}

/** As the settings do it. */
async function eraseAll(device: TestDevice): Promise<void> {
  await device.host.settle(100_000);
  await device.session.sayGoodbye();
  await device.host.settle(100_000);
  device.stop();
  await device.session.eraseProfile(device.session.profile.id);
}

async function fileOf({ session }: TestDevice): Promise<Space> {
  const found = session.spaces().find(({ kind, state }) => kind === 'pair' && state === 'active');
  if (!found) throw new Error('no file on this device');
  return orThrow(await session.openSpace(found.id));
}

const ownOf = async ({ session }: TestDevice): Promise<Space> => orThrow(await session.openOwn());

const write = async (space: Space, employer: string): Promise<void> => {
  orThrow(await space.run((w) => w.create(applications, { employer })));
};

/** Samira invited somebody who did not come yet. */
async function invited(): Promise<{ samira: TestDevice; file: Space }> {
  const samira = await all.make();
  const file = orThrow(await samira.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
  await write(file, 'Bakkerij');
  await markShared(file);
  samira.host.ensure(file);
  await eventually(async () => expect(await standing(file.keys)).toBe('open'));
  await samira.host.settle(100_000);
  return { samira, file };
}

async function joined(samira: TestDevice, file: Space): Promise<TestDevice> {
  const anneke = await all.make();
  const key = samira.session.invitation(file.id)!;
  orThrow(await anneke.session.joinSpace({ ...key, role: 'mentor', name: 'Anneke' }));
  return anneke;
}

async function twoPeople() {
  const { samira, file } = await invited();
  const anneke = await joined(samira, file);
  await eventually(async () => {
    expect(await file.read.list(members)).toHaveLength(2);
    expect(await (await fileOf(anneke)).read.list(applications)).toHaveLength(1);
  });
  return { samira, anneke, file };
}

async function withTablet(samira: TestDevice): Promise<TestDevice> {
  await samira.session.shareOwn(null);
  const tablet = await all.make();
  orThrow(await tablet.session.adoptOwn(samira.session.invitation((await ownOf(samira)).id)!));
  const [own, own2] = [await ownOf(samira), await ownOf(tablet)];
  await eventually(async () => {
    expect(await own.read.list(devices)).toHaveLength(2);
    expect(await own2.read.list(devices)).toHaveLength(2);
  });
  return tablet;
}

describe('what nobody else takes part in', () => {
  it('goes at the relay too when she throws everything away, and its id stays taken', async () => {
    const { samira, file } = await invited();
    expect(await samira.session.eraseOutlook()).toEqual({
      others: [],
      hasOnlyHere: true,
      hasOtherDevice: false,
      isAtRelay: true,
    });
    await eraseAll(samira);
    clearUp(samira);
    await eventually(async () => expect(await standing(file.keys)).toBe('unknown_space'));
    expect(await clientOf(file.keys).claim(null)).toMatchObject({ error: { type: 'closed' } });
    await eventually(async () => expect(await samira.session.erasures.isEmpty()).toBe(true));
    // The key of the list went with it.
    const app = await new Dexie(APP_DATABASE).open();
    expect(await app.table('keys').count()).toBe(0);
    app.close();
  });

  it('is erased here at once without a connection, and at the relay when there is one', async () => {
    const { samira, file } = await invited();
    const { bearer } = file.keys;
    await relay.halt();
    await samira.session.eraseProfile(samira.session.profile.id);
    expect(await Dexie.getDatabaseNames()).toEqual([APP_DATABASE]);
    clearUp(samira);
    const app = await new Dexie(APP_DATABASE).open();
    const kept = (await app.table('erasures').toArray()) as { readonly sealed: Uint8Array }[];
    expect(kept).toHaveLength(1);
    // Sealed, as other secrets are.
    expect(Buffer.from(kept[0]!.sealed).includes(Buffer.from(bearer))).toBe(false);
    app.close();
    await relay.restart();
    await eventually(async () => expect(await standing(file.keys)).toBe('unknown_space'));
    await eventually(async () => expect(await samira.session.erasures.isEmpty()).toBe(true));
  });

  it('stays when somebody came in meanwhile whom she did not know of', async () => {
    const { samira, file } = await invited();
    samira.stop();
    const anneke = await joined(samira, file);
    const theirs = await fileOf(anneke);
    await eventually(async () => expect(await theirs.read.list(applications)).toHaveLength(1));
    await anneke.host.settle(100_000);
    await samira.session.eraseProfile(samira.session.profile.id);
    clearUp(samira);
    await eventually(async () => expect(await samira.session.erasures.isEmpty()).toBe(true));
    expect(await standing(file.keys)).toBe('open');
  });

  it('takes the places of earlier keys along', async () => {
    const { samira, file } = await invited();
    const earlier = file.keys;
    orThrow(await samira.session.renew([{ space: file.id, device: null }]));
    await eventually(async () => expect(await standing(earlier)).toBe('closed'));
    await eventually(() => expect(samira.session.leftPlaces()).toEqual([]));
    await eraseAll(samira);
    clearUp(samira);
    await eventually(async () => expect(await standing(earlier)).toBe('unknown_space'));
  });

  it('goes with a file that was put away, too', async () => {
    const { samira, file } = await invited();
    const { keys } = file;
    await samira.session.putAway(file.id);
    await samira.session.eraseSpace(file.id);
    clearUp(samira);
    await eventually(async () => expect(await standing(keys)).toBe('unknown_space'));
  });

  it('is not touched as long as it is still on this device', async () => {
    const { samira, file } = await invited();
    const { spaceId, bearer } = file.keys;
    const place = { spaceId, bearer, relay: null, how: 'delete', seen: null } as const;
    await samira.session.erasures.add([place], { profile: samira.session.profile.id, spaces: [file.id] });
    expect(await samira.session.erasures.due()).toEqual([]);
    await samira.session.eraseSpace(file.id);
    expect(await samira.session.erasures.due()).not.toEqual([]);
  });
});

describe('a file that somebody else keeps', () => {
  it('stays at the relay, and goes when the last of them throws it away', async () => {
    const { samira, anneke, file } = await twoPeople();
    const theirs = await fileOf(anneke);
    expect((await samira.session.eraseOutlook()).others).toMatchObject([{ name: 'Anneke' }]);
    await write(file, 'Not sent yet');
    const { keys, device } = file;
    await eraseAll(samira);
    clearUp(samira);
    await eventually(async () => expect(await samira.session.erasures.isEmpty()).toBe(true));
    expect(await standing(keys)).toBe('open');
    await eventually(async () => {
      expect(await theirs.read.list(applications)).toHaveLength(2);
      expect((await theirs.read.get(devices, device))?.stoppedOn).not.toBeNull();
    });
    await write(theirs, 'Goes on');
    await anneke.host.settle(100_000);
    await eraseAll(anneke);
    clearUp(anneke);
    await eventually(async () => expect(await standing(keys)).toBe('unknown_space'));
  });

  it('is kept for somebody whose phone was lost: he may come back', async () => {
    const { samira, anneke, file } = await twoPeople();
    const lost = (await fileOf(anneke)).device;
    anneke.stop();
    orThrow(await samira.session.renew([{ space: file.id, device: lost }]));
    await eventually(() => expect(samira.session.leftPlaces()).toEqual([]));
    const { keys } = orThrow(await samira.session.openSpace(file.id));
    await eventually(async () => expect(await standing(keys)).toBe('open'));
    await eraseAll(samira);
    clearUp(samira);
    await eventually(async () => expect(await samira.session.erasures.isEmpty()).toBe(true));
    expect(await standing(keys)).toBe('open');
  });
});

describe('her own other device', () => {
  it('keeps the place of the own space, until she throws everything away there too', async () => {
    const { samira } = await invited();
    const tablet = await withTablet(samira);
    const { keys } = await ownOf(samira);
    expect((await samira.session.eraseOutlook()).hasOtherDevice).toBe(true);
    await eraseAll(samira);
    clearUp(samira);
    await eventually(async () => expect(await samira.session.erasures.isEmpty()).toBe(true));
    expect(await standing(keys)).toBe('open');
    const own = await ownOf(tablet);
    await eventually(async () =>
      expect((await own.read.list(devices)).filter(({ stoppedOn }) => stoppedOn !== null)).toHaveLength(1),
    );
    await eraseAll(tablet);
    clearUp(tablet);
    await eventually(async () => expect(await standing(keys)).toBe('unknown_space'));
  });
});

describe('a device that said goodbye and was not erased after all', () => {
  it('takes part again at its next start', async () => {
    const { samira, file } = await twoPeople();
    await samira.session.sayGoodbye();
    expect((await file.read.get(devices, file.device))?.stoppedOn).not.toBeNull();
    await samira.restart();
    const again = await fileOf(samira);
    await eventually(async () => expect((await again.read.get(devices, again.device))?.stoppedOn).toBeNull());
  });
});

describe('a backup that is put back', () => {
  it('after its place was deleted goes on at another place', async () => {
    const { samira, file } = await invited();
    const { keys } = file;
    const bytes = orThrow(await samira.session.exportFile(file.id));
    await eraseAll(samira);
    clearUp(samira);
    await eventually(async () => expect(await standing(keys)).toBe('unknown_space'));
    const phone = await all.make();
    const restored = orThrow(await phone.session.restoreFile(bytes));
    expect(restored.keys.spaceId).toEqual(keys.spaceId);
    await eventually(() => expect(restored.keys.spaceId).not.toEqual(keys.spaceId));
    await eventually(async () => expect(await standing(restored.keys)).toBe('open'));
    expect(await restored.read.list(applications)).toHaveLength(1);
  });
});
