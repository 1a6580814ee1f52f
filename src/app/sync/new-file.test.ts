import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { decodeBatch } from '#core/envelope/batch.ts';
import { openEnvelope } from '#core/envelope/envelope.ts';
import type { Op } from '#core/envelope/op.ts';
import { withDot } from '#core/merge/vector.ts';
import { applications } from '#domain/applications/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { notes } from '#domain/notes/model.ts';
import { members } from '#domain/people/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { moves, spaceKeys } from '#domain/spaces/model.ts';
import { steps } from '#domain/steps/model.ts';
import { applyOps } from '#storage/apply.ts';
import { CommandFailure } from '#storage/command-failure.ts';
import { readLog, writeLog } from '#storage/meta.ts';
import { keyRowId } from '#storage/keyring-rows.ts';
import { moveRow } from '#storage/moving/move.ts';
import { planRowId } from '#storage/singletons.ts';
import { SpaceStore } from '#storage/space-store.ts';
import type { Space } from '#storage/space.ts';
import { createRelayClient } from '#transport/relay-client.ts';
import { everythingIn } from '#tests/fixtures/databases/everything.ts';
import { TestDevices, type TestDevice } from '#tests/fixtures/devices.ts';
import { quickTimers } from '#tests/fixtures/quick-timers.ts';
import { startRunningRelay, type RunningRelay } from '#tests/fixtures/running-relay.ts';
import { fileToGive } from '../join/file-to-give.ts';
import { markShared } from '../join/shared-space.ts';

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

const filesOf = ({ session }: TestDevice) =>
  session.spaces().filter(({ kind, state }) => kind === 'pair' && state === 'active');

/** A space with its database: these tests look at everything that is stored. */
function withDatabase(space: Space): SpaceStore {
  if (!(space instanceof SpaceStore)) throw new Error('no space with a database');
  return space;
}

async function fileOf(device: TestDevice): Promise<SpaceStore> {
  const [found] = filesOf(device);
  if (!found) throw new Error('no file on this device');
  return withDatabase(orThrow(await device.session.openSpace(found.id)));
}

const ownOf = async ({ session }: TestDevice): Promise<SpaceStore> =>
  withDatabase(orThrow(await session.openOwn()));

async function type(space: Space, definition: RecordDefinition, row: string, field: string, text: string) {
  const open = await space.openText(definition, row, field);
  open.type(text);
  await open.close();
}

/** Samira begins alone on her phone, and takes her tablet into use. */
async function phoneAndTablet() {
  const phone = await all.make();
  const file = orThrow(await phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
  const rows = orThrow(
    await file.run(async (w) => {
      const goal = await w.create(goals, { what: 'canary goal' });
      await w.create(steps, { what: 'canary step', fromKind: 'goal', fromId: goal, owner: file.me });
      const cv = await w.create(cvs, { title: 'canary cv' });
      await w.create(cvItems, { cv, title: 'canary line' });
      const note = await w.create(notes, { title: 'canary note', by: file.me });
      const kept = await w.create(goals, { what: 'open goal' });
      const job = await w.create(applications, { employer: 'open employer' });
      const loose = await w.create(steps, { what: 'open step', owner: file.me });
      await w.create(plans, {}, planRowId(file));
      return { goal, cv, note, kept, job, loose };
    }),
  ).value;
  await type(file, notes, rows.note, 'body', 'canary body');
  await type(file, plans, planRowId(file), 'want', 'open wish');
  await type(file, applications, rows.job, 'notes', 'canary erased');
  await type(file, applications, rows.job, 'notes', 'open words');
  await phone.session.shareOwn(null);
  const tablet = await all.make();
  orThrow(await tablet.session.adoptOwn(phone.session.invitation((await ownOf(phone)).id)!));
  await eventually(async () => {
    const there = await fileOf(tablet);
    expect(await there.read.get(goals, rows.goal)).toMatchObject({ what: 'canary goal' });
    expect(await there.read.text(notes, rows.note, 'body')).toBe('canary body');
    expect(await there.read.get(goals, rows.kept)).toBeTruthy();
    expect(await there.read.text(applications, rows.job, 'notes')).toBe('open words');
  });
  return { phone, tablet, rows };
}

async function setApart(device: TestDevice, which: readonly (readonly [RecordDefinition, string])[]) {
  const spaces = { own: await ownOf(device), file: await fileOf(device) };
  for (const [definition, id] of which) orThrow(await moveRow(spaces, definition, id, 'own'));
}

type Phone = Awaited<ReturnType<typeof phoneAndTablet>>;
const setAllApart = ({ phone, rows }: Phone) =>
  setApart(phone, [
    [goals, rows.goal],
    [cvs, rows.cv],
    [notes, rows.note],
  ]);

/** What the journey does before an invitation exists. */
async function give(device: TestDevice, forSomebodyNew = false): Promise<SpaceStore> {
  const [own, space] = [await ownOf(device), await fileOf(device)];
  const { session } = device;
  const given = await fileToGive({ session, own, space, forSomebodyNew, now: () => Date.now() });
  if (!given) throw new Error('no file to give');
  return withDatabase(given);
}

async function letIn(device: TestDevice, name: string, forSomebodyNew = false): Promise<TestDevice> {
  const given = await give(device, forSomebodyNew);
  await markShared(given);
  device.host.ensure(given);
  const mentor = await all.make();
  const key = device.session.invitation(given.id)!;
  orThrow(await mentor.session.joinSpace({ ...key, role: 'mentor', name }));
  return mentor;
}

/** Everything in the envelopes at the relay that somebody with this key can open. */
async function readableWith(device: TestDevice): Promise<string> {
  const found: string[] = [];
  for (const { id } of device.session.spaces()) {
    const { secret, generation } = device.session.invitation(id)!;
    const keys = deriveSpaceKeys(secret, generation);
    const client = createRelayClient({ origin: relay.origin, timers: quickTimers(20), fetch }).space(keys);
    const page = await client.page({ after: 0 });
    if (!page.ok) continue;
    for (const { envelope } of page.value) {
      const opened = openEnvelope(keys, envelope);
      if (!opened.ok) continue;
      const { ops } = orThrow(decodeBatch(opened.value.data));
      for (const { value } of ops)
        found.push(
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
        );
    }
  }
  return found.join('\n');
}

/** Everything on a mentor's device, and everything that he can open at the relay. */
async function readableBy(mentor: TestDevice): Promise<string> {
  const parts: string[] = [await readableWith(mentor)];
  for (const { id } of mentor.session.spaces())
    parts.push(await everythingIn(withDatabase(orThrow(await mentor.session.openSpace(id)))));
  return parts.join('\n');
}

describe('a mentor who comes into a file that stood on two of her devices', () => {
  it('gets nothing that was set apart, thrown away or erased, whatever he opens with his keys', async () => {
    const her = await phoneAndTablet();
    const { phone, tablet, rows } = her;
    await setAllApart(her);
    const old = await fileOf(phone);
    await eventually(async () =>
      expect(await (await fileOf(tablet)).read.get(goals, rows.goal)).toBeUndefined(),
    );
    const mentor = await letIn(phone, 'Anneke');
    const theirs = await fileOf(mentor);
    await eventually(async () => {
      expect((await theirs.read.list(goals)).map(({ what }) => what)).toEqual(['open goal']);
      expect(await theirs.read.text(plans, planRowId(theirs), 'want')).toBe('open wish');
      expect(await theirs.read.text(applications, rows.job, 'notes')).toBe('open words');
      expect(await theirs.read.list(members)).toHaveLength(2);
    });
    const readable = await readableBy(mentor);
    expect(readable).toContain('open employer');
    expect(readable).not.toContain('canary');
    // The test looks where there is something to find.
    expect(await readableWith(phone)).toContain('canary goal');
    expect(theirs.spaceUid).not.toBe(old.spaceUid);
    const own = await ownOf(phone);
    expect(await own.read.get(goals, rows.goal)).toMatchObject({ what: 'canary goal' });
    expect(await own.read.text(notes, rows.note, 'body')).toBe('canary body');
  });

  it('reads her steps as hers, and what is only hers is still hers', async () => {
    const her = await phoneAndTablet();
    await setAllApart(her);
    const given = await give(her.phone);
    expect(await given.read.get(steps, her.rows.loose)).toMatchObject({ owner: given.me });
    const own = await ownOf(her.phone);
    expect(await own.read.get(notes, her.rows.note)).toMatchObject({ by: given.me });
    expect((await given.read.list(members)).map(({ id, name }) => [id, name])).toEqual([
      [given.me, 'Samira'],
    ]);
  });

  it('is the reason for one new file, however often the invitation is made', async () => {
    const her = await phoneAndTablet();
    await setAllApart(her);
    const first = await give(her.phone);
    await eventually(async () => expect((await fileOf(her.tablet)).spaceUid).toBe(first.spaceUid));
    expect(await give(her.phone)).toBe(first);
    await setApart(her.phone, [[goals, her.rows.kept]]);
    expect((await give(her.phone)).spaceUid).not.toBe(first.spaceUid);
  });

  it('gets the same file when it never left the phone', async () => {
    const phone = await all.make();
    const file = orThrow(
      await phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }),
    );
    const goal = orThrow(await file.run((w) => w.create(goals, { what: 'canary goal' }))).value;
    await setApart(phone, [[goals, goal]]);
    expect((await give(phone)).id).toBe(file.id);
  });
});

describe('her other device, when a new file came in the place of the old one', () => {
  it('goes on there by itself, and the old file is put away and closed at the relay', async () => {
    const her = await phoneAndTablet();
    await setAllApart(her);
    const before = await fileOf(her.tablet);
    const given = await give(her.phone);
    await eventually(async () => {
      const now = await fileOf(her.tablet);
      expect(now.spaceUid).toBe(given.spaceUid);
      expect(now.me).toBe(given.me);
      expect(await now.read.get(applications, her.rows.job)).toMatchObject({ employer: 'open employer' });
    });
    for (const device of [her.phone, her.tablet]) {
      expect(filesOf(device)).toHaveLength(1);
      await eventually(() => expect(device.session.leftPlaces()).toEqual([]));
    }
    const left = her.tablet.session.spaces().find(({ id }) => id === before.id);
    expect(left).toMatchObject({ state: 'closed', followedBy: (await fileOf(her.tablet)).id });
  });

  it('brings what it had not sent: shared things to the new file, private and new things to her alone', async () => {
    const her = await phoneAndTablet();
    const { phone, tablet, rows } = her;
    tablet.page.emit('offline');
    const before = await fileOf(tablet);
    const made = orThrow(
      await before.run(async (w) => {
        await w.update(applications, rows.job, { job: 'late job' });
        await w.update(goals, rows.kept, { why: 'late why' });
        await w.update(goals, rows.goal, { why: 'late canary' });
        const goal = await w.create(goals, { what: 'late canary goal' });
        await w.create(steps, { what: 'late canary step', fromKind: 'goal', fromId: goal });
        await w.create(steps, { what: 'late step of open goal', fromKind: 'goal', fromId: rows.kept });
        return { goal, job: await w.create(applications, { employer: 'late employer' }) };
      }),
    ).value;
    await type(before, applications, rows.job, 'notes', 'open words, and late ones');
    await type(before, notes, rows.note, 'body', 'canary body, late canary');
    await setAllApart(her);
    const mentor = await letIn(phone, 'Anneke');
    const theirs = await fileOf(mentor);
    orThrow(await (await fileOf(phone)).run((w) => w.update(goals, rows.kept, { learned: 'learned since' })));
    tablet.page.emit('online');
    await eventually(async () => {
      expect((await theirs.read.list(applications)).map(({ employer }) => employer).sort()).toEqual([
        'late employer',
        'open employer',
      ]);
      expect(await theirs.read.get(goals, rows.kept)).toMatchObject({
        why: 'late why',
        learned: 'learned since',
      });
      expect(await theirs.read.text(applications, rows.job, 'notes')).toBe('open words, and late ones');
      expect((await theirs.read.list(steps)).map(({ what }) => what)).toContain('late step of open goal');
    });
    const own = await ownOf(phone);
    await eventually(async () => {
      expect(await own.read.get(goals, rows.goal)).toMatchObject({ why: 'late canary' });
      expect(await own.read.get(goals, made.goal)).toMatchObject({ what: 'late canary goal' });
      expect(await own.read.list(steps, { code: 'fromId', equals: made.goal })).toHaveLength(1);
      expect(await own.read.text(notes, rows.note, 'body')).toBe('canary body, late canary');
    });
    expect(await readableBy(mentor)).not.toContain('canary');
    expect(await theirs.read.bothWrote()).toEqual([]);
  });

  it('asks which is right where the new file was changed meanwhile', async () => {
    const { phone, tablet, rows } = await phoneAndTablet();
    tablet.page.emit('offline');
    orThrow(await (await fileOf(tablet)).run((w) => w.update(goals, rows.kept, { what: 'on the tablet' })));
    const given = orThrow(await phone.session.beginAnew((await fileOf(phone)).id));
    orThrow(await given.run((w) => w.update(goals, rows.kept, { what: 'on the phone' })));
    tablet.page.emit('online');
    await eventually(async () => {
      const [both] = await given.read.bothWrote(goals, rows.kept);
      expect(both?.values.map(({ value }) => value).sort()).toEqual(['on the phone', 'on the tablet']);
    });
  });

  it('takes nothing back of what was changed in the new file, and sets apart what it had set apart', async () => {
    const { phone, tablet, rows } = await phoneAndTablet();
    tablet.page.emit('offline');
    orThrow(await (await fileOf(tablet)).run((w) => w.remove(applications, rows.job)));
    await setApart(tablet, [[goals, rows.kept]]);
    const given = orThrow(await phone.session.beginAnew((await fileOf(phone)).id));
    orThrow(await given.run((w) => w.update(applications, rows.job, { employer: 'changed since' })));
    tablet.page.emit('online');
    await eventually(async () => expect(await given.read.get(goals, rows.kept)).toBeUndefined());
    expect(await given.read.get(applications, rows.job)).toMatchObject({ employer: 'changed since' });
    expect(await (await ownOf(tablet)).read.get(goals, rows.kept)).toMatchObject({ what: 'open goal' });
  });
});

describe('what two people wrote at the same time', () => {
  it('is still to be chosen between in the new file, on every device', async () => {
    const { phone, tablet, rows } = await phoneAndTablet();
    const [one, two] = [await fileOf(phone), await fileOf(tablet)];
    for (const { page } of [phone, tablet]) page.emit('offline');
    orThrow(await one.run((w) => w.update(goals, rows.kept, { why: 'one' })));
    orThrow(await two.run((w) => w.update(goals, rows.kept, { why: 'two' })));
    for (const { page } of [phone, tablet]) page.emit('online');
    await eventually(async () => expect(await one.read.bothWrote(goals, rows.kept)).toHaveLength(1));
    const shown = (await one.read.get(goals, rows.kept))?.why;
    const given = await give(phone);
    const mentor = await letIn(phone, 'Anneke');
    const theirs = await fileOf(mentor);
    for (const file of [given, theirs])
      await eventually(async () => {
        const [both] = await file.read.bothWrote(goals, rows.kept);
        expect(both?.values.map(({ value }) => value).sort()).toEqual(['one', 'two']);
        expect((await file.read.get(goals, rows.kept))?.why).toBe(shown);
      });
  });
});

describe('another mentor than the one before', () => {
  it('gets a new file, in which nothing is that was set apart while the first read along', async () => {
    const phone = await all.make();
    const file = orThrow(
      await phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }),
    );
    const goal = orThrow(await file.run((w) => w.create(goals, { what: 'canary goal' }))).value;
    orThrow(await file.run((w) => w.create(goals, { what: 'open goal' })));
    const first = await letIn(phone, 'Anneke');
    await eventually(async () => expect(await file.read.list(members)).toHaveLength(2));
    await eventually(async () => expect(await (await fileOf(first)).read.list(goals)).toHaveLength(2));
    await setApart(phone, [[goals, goal]]);
    const second = await letIn(phone, 'Bart', true);
    const theirs = await fileOf(second);
    await eventually(async () =>
      expect((await theirs.read.list(goals)).map(({ what }) => what)).toEqual(['open goal']),
    );
    await eventually(async () => expect(await theirs.read.list(members)).toHaveLength(2));
    expect(await readableBy(second)).not.toMatch(/canary|Anneke/);
    const before = await fileOf(first);
    await eventually(() => expect(first.host.status(before.id)?.problem).toBe('closed'));
  });
});

describe('a phone that stops while a new file is made', () => {
  it('has the old file as it was, or the new one with everything told', async () => {
    const her = await phoneAndTablet();
    const { phone, tablet } = her;
    await setAllApart(her);
    const old = await fileOf(phone);
    const own = await ownOf(phone);
    // The decision is stored; telling the other devices fails.
    const run = vi.spyOn(own, 'runHere').mockRejectedValue(new Error('the phone stops'));
    await expect(phone.session.beginAnew(old.id)).rejects.toThrow('the phone stops');
    run.mockRestore();
    await phone.restart();
    const given = await fileOf(phone);
    expect(given.spaceUid).not.toBe(old.spaceUid);
    expect(await given.read.get(applications, her.rows.job)).toMatchObject({ employer: 'open employer' });
    await eventually(async () => expect((await fileOf(tablet)).spaceUid).toBe(given.spaceUid));
  });

  it('leaves nothing of a copy that broke off', async () => {
    const her = await phoneAndTablet();
    const old = await fileOf(her.phone);
    const before = her.phone.session.spaces();
    const read = vi.spyOn(old.db.contested, 'toArray').mockRejectedValue(new Error('the disk stops'));
    await expect(her.phone.session.beginAnew(old.id)).rejects.toThrow('the disk stops');
    read.mockRestore();
    expect(her.phone.session.spaces()).toEqual(before);
    expect((await fileOf(her.phone)).id).toBe(old.id);
  });
});

describe('a tab that still writes in a file after another came in its place', () => {
  it('never takes the place of what this device wrote in the new file: she is asked which is right', async () => {
    const phone = await all.make();
    const old = orThrow(await phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
    const goal = orThrow(await old.run((w) => w.create(goals, { what: 'first' }))).value;
    const given = orThrow(await phone.session.beginAnew(old.id));
    orThrow(await given.run((w) => w.update(goals, goal, { what: 'in the new file' })));
    await phone.session.finishFollowing();
    orThrow(await old.run((w) => w.update(goals, goal, { what: 'in the old tab' })));
    await eventually(async () => {
      expect((await given.read.get(goals, goal))?.what).not.toBe('first');
      const [both] = await given.read.bothWrote(goals, goal);
      expect(both?.values.map(({ value }) => value).sort()).toEqual(['in the new file', 'in the old tab']);
    });
  });

  it('asks once, also when something of a log never came to this device', async () => {
    const phone = await all.make();
    const old = withDatabase(
      orThrow(await phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null })),
    );
    const goal = orThrow(await old.run((w) => w.create(goals, { what: 'first' }))).value;
    const [stored] = await old.db.read(() => old.db.ops.where('row').equals(goal).toArray());
    const beyondGap: Op = { ...(stored as Op), log: 'abcdefabcdef', n: 9, field: 'why', value: 'beyond' };
    await old.db.write(async () => {
      await old.db.ops.put(beyondGap);
      await applyOps({ db: old.db, text: null }, [beyondGap]);
      const { state } = await readLog(old.db);
      await writeLog(old.db, { ...state, vector: withDot(state.vector, beyondGap) });
    });
    const given = orThrow(await phone.session.beginAnew(old.id));
    expect(await given.read.get(goals, goal)).toMatchObject({ why: 'beyond' });
    orThrow(await given.run((w) => w.update(goals, goal, { why: 'hers' })));
    await phone.session.finishFollowing();
    expect(await given.read.bothWrote(goals, goal)).toEqual([]);
    expect(await given.read.get(goals, goal)).toMatchObject({ why: 'hers' });
  });

  it('brings nothing into it that was made and thrown away there', async () => {
    const phone = await all.make();
    const old = orThrow(await phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
    const given = withDatabase(orThrow(await phone.session.beginAnew(old.id)));
    const gone = orThrow(await old.run((w) => w.create(applications, { employer: 'canary late' }))).value;
    orThrow(await old.run((w) => w.remove(applications, gone)));
    const kept = orThrow(await old.run((w) => w.create(applications, { employer: 'late and kept' }))).value;
    await eventually(async () => expect(await given.read.get(applications, kept)).toBeTruthy());
    expect(await everythingIn(given)).not.toContain('canary');
  });
});

describe('a new file that is asked for twice at once', () => {
  it('is made once, by two tabs too', async () => {
    const her = await phoneAndTablet();
    const old = await fileOf(her.phone);
    const [one, two] = await Promise.all([
      her.phone.session.beginAnew(old.id),
      her.phone.session.beginAnew(old.id),
    ]);
    expect(orThrow(one).id).toBe(orThrow(two).id);
    expect(filesOf(her.phone)).toHaveLength(1);
  });
});

describe('a move that cannot be ended now', () => {
  it('is a reason to make no new file: what she set apart would go along', async () => {
    const her = await phoneAndTablet();
    const { phone, rows } = her;
    const [own, old] = [await ownOf(phone), await fileOf(phone)];
    orThrow(
      await own.run((w) =>
        w.create(moves, { moved: goals.table, row: rows.goal, pairUid: old.spaceUid, to: 'own' }),
      ),
    );
    const full = vi.spyOn(own, 'loadMover').mockRejectedValue(new CommandFailure({ type: 'storage_full' }));
    const refused = await phone.session.beginAnew(old.id);
    expect(refused.ok ? 'made' : refused.error.type).toBe('storage_full');
    full.mockRestore();
    expect((await fileOf(phone)).id).toBe(old.id);
    const given = withDatabase(orThrow(await phone.session.beginAnew(old.id)));
    expect(await everythingIn(given)).not.toContain('canary goal');
  });
});

describe('her other device, when a second new file came before it had the first', () => {
  it('goes on in the last one, with what it had not sent', async () => {
    const { phone, tablet, rows } = await phoneAndTablet();
    tablet.page.emit('offline');
    const before = await fileOf(tablet);
    orThrow(await before.run((w) => w.update(applications, rows.job, { job: 'late job' })));
    const first = orThrow(await phone.session.beginAnew((await fileOf(phone)).id));
    const second = orThrow(await phone.session.beginAnew(first.id));
    expect(filesOf(phone).map(({ id }) => id)).toEqual([second.id]);
    for (const { id, state, followedBy } of phone.session.spaces())
      if (state === 'closed') expect([id, followedBy]).toEqual([id, second.id]);
    tablet.page.emit('online');
    await eventually(async () => {
      expect((await fileOf(tablet)).spaceUid).toBe(second.spaceUid);
      expect(await second.read.get(applications, rows.job)).toMatchObject({ job: 'late job' });
    });
    expect(filesOf(tablet)).toHaveLength(1);
  });
});

describe('a file that was left and does not open any more', () => {
  it('keeps no other file from coming to this device', async () => {
    const { phone, tablet } = await phoneAndTablet();
    const old = await fileOf(phone);
    const given = orThrow(await phone.session.beginAnew(old.id));
    await eventually(async () => expect((await fileOf(tablet)).spaceUid).toBe(given.spaceUid));
    await old.db.dexie.table('meta').clear();
    await old.close();
    const another = orThrow(
      await tablet.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }),
    );
    await eventually(() =>
      expect(filesOf(phone).map(({ id }) => phone.session.invitation(id)?.spaceUid)).toContain(
        another.spaceUid,
      ),
    );
  });
});

describe('a tab that still stood at the file before the one that another mentor got', () => {
  it('gives nobody the key of that one', async () => {
    const phone = await all.make();
    const file = orThrow(
      await phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }),
    );
    orThrow(await file.run((w) => w.create(goals, { what: 'open goal' })));
    await letIn(phone, 'Anneke');
    await eventually(async () => expect(await file.read.list(members)).toHaveLength(2));
    const second = await letIn(phone, 'Bart', true);
    const read = await fileOf(second);
    const own = await ownOf(phone);
    const { session } = phone;
    const given = await fileToGive({
      session,
      own,
      space: file,
      forSomebodyNew: true,
      now: () => Date.now(),
    });
    expect(given?.spaceUid).toBeTruthy();
    expect([file.spaceUid, read.spaceUid]).not.toContain(given?.spaceUid);
    expect((await given?.read.list(goals))?.map(({ what }) => what)).toEqual(['open goal']);
  });
});

describe('a keyring that says strange things of what came after a file', () => {
  it('puts no file away for one that is nowhere', async () => {
    const phone = await all.make();
    const make = async () =>
      orThrow(await phone.session.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
    const [one, two, three] = [await make(), await make(), await make()];
    const own = await ownOf(phone);
    const rowOf = ({ spaceUid }: Space) => keyRowId(spaceUid);
    await eventually(async () => expect(await own.read.list(spaceKeys)).toHaveLength(3));
    orThrow(
      await own.run(async (w) => {
        await w.update(spaceKeys, rowOf(one), { next: one.spaceUid });
        await w.update(spaceKeys, rowOf(two), { next: three.spaceUid });
        await w.update(spaceKeys, rowOf(three), { next: two.spaceUid });
      }),
    );
    await phone.restart();
    const another = await make();
    await eventually(async () =>
      expect(await (await ownOf(phone)).read.get(spaceKeys, rowOf(another))).toBeTruthy(),
    );
    const left = filesOf(phone).map(({ id }) => id);
    expect(left).toContain(one.id);
    expect(left.includes(two.id) || left.includes(three.id)).toBe(true);
  });
});
