import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { FIELD_OP, type Op } from '#core/envelope/op.ts';
import { DELETED_FIELD, registerOf } from '#core/merge/row.ts';
import { shownValue } from '#core/merge/register.ts';
import { equalValues } from '#core/merge/value.ts';
import { hasDot, type LogId } from '#core/merge/vector.ts';
import { decodeFile, encodeFile } from '#core/frames/file.ts';
import { orThrow } from '#core/result/result.ts';
import { DAY, START, type Context } from './context.ts';
import type { Device } from './device.ts';
import { Fleet } from './fleet.ts';
import { cameBack, copyRow, leaving, notCarried, placing } from './moving.ts';
import { Network, POOR } from './network.ts';
import type { Problem } from './oracle.ts';
import { People, type Deed } from './people.ts';
import { Prng } from './prng.ts';
import { Scheduler } from './scheduler.ts';
import { SpaceGroup } from './space-group.ts';
import { Trace } from './trace.ts';
import { localFault } from './local-invariants.ts';
import { compareGroup, heal, unheal } from './whole-check.ts';
import { noCounts, type Report, type WorldOptions } from './world-report.ts';

const secret = (first: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, index) => first + index);
const PAIR_KEYS = deriveSpaceKeys(secret(0), 1);
const OWN_KEYS = deriveSpaceKeys(secret(100), 1);
/** How many devices share the pair's space at first; clones come to them. */
const SIZES = [2, 3, 3, 4, 4, 5, 6, 9];
const LONGEST_BURST = 8;

/** Devices, their relays and a network under one seed. Nothing in here depends on anything but the options. */
export class World {
  readonly #context: Context;
  readonly #fleet: Fleet;
  readonly #people: People;
  readonly #pair = new SpaceGroup('d', PAIR_KEYS);
  /** What one of the pair has for herself, on two of her devices. */
  readonly #own = new SpaceGroup('own', OWN_KEYS);
  readonly #groups = [this.#pair, this.#own];
  #rounds = 0;

  constructor(options: WorldOptions) {
    const random = new Prng(options.seed);
    const scheduler = new Scheduler();
    this.#context = {
      options,
      random,
      scheduler,
      network: new Network(scheduler, random.fork(), POOR),
      trace: new Trace(),
      counts: noCounts(),
      problems: [],
      isHealing: false,
    };
    this.#fleet = new Fleet(this.#context);
    this.#people = new People(random.fork());
    this.#addDevices();
  }

  #addDevices(): void {
    const count = this.#context.random.pick(SIZES);
    const fleet = this.#fleet;
    const owners: Device[] = [];
    for (let i = 0; i < count; i++) {
      const isAnchor = i === count - 1;
      const device = fleet.add(this.#pair, fleet.newDisk(), { isAnchor, isPassive: isAnchor && count > 3 });
      if (i < 2) owners.push(device);
    }
    owners.forEach((beside, index) => {
      fleet.add(this.#own, fleet.newDisk(), { beside, isAnchor: index === 1 });
    });
  }

  async run(): Promise<Report> {
    const { options, counts, problems } = this.#context;
    const { operations, checkEvery = 100 } = options;
    for (const device of this.#fleet.devices) {
      if (device.version === 'later') await device.store.update();
      await device.driver.feed({ type: 'wake' });
    }
    for (let steps = 1; counts.operations < operations && problems.length === 0; steps++) {
      await this.#step();
      if (steps % checkEvery === 0) await this.#compareAll();
    }
    if (problems.length === 0) await this.#compareAll();
    return this.#report();
  }

  #report(): Report {
    const { options, counts, problems, trace, network } = this.#context;
    const of = (kind: Problem['kind']): number => problems.filter((problem) => problem.kind === kind).length;
    return {
      seed: options.seed,
      operations: counts.operations,
      devices: this.#pair.devices.length,
      lost: of('lost'),
      diverged: of('diverged'),
      broken: of('broken'),
      rounds: this.#rounds,
      hash: trace.hash,
      problems,
      lines: trace.lines,
      counts: { ...counts, ...network.counts },
    };
  }

  #fault(kind: Problem['kind'], message: string): void {
    this.#context.problems.push({ kind, message });
  }

  async #step(): Promise<void> {
    const { random, scheduler } = this.#context;
    const fleet = this.#fleet;
    await scheduler.until(scheduler.now + random.integer(1, random.chance(2) ? 600_000 : 500));
    const device = random.pick(fleet.devices);
    const { group } = device;
    const dice = random.integer(1, 10_000);
    if (dice <= 8700) this.#burst(device);
    else if (dice <= 9000) this.#moveToOrFrom(device);
    else if (dice <= 9300) await fleet.switchConnection(device);
    else if (dice <= 9430) fleet.crash(device);
    else if (dice <= 9490) fleet.restartCleanly(device);
    else if (dice <= 9690) this.#handOver(device, random.pick(group.devices));
    else if (dice <= 9760) fleet.jumpClock(device);
    else if (dice <= 9840) fleet.backUp(device);
    else if (dice <= 9890) await fleet.restoreRelay(group);
    else if (dice <= 9898) await fleet.setUpRelay(group);
    else if (dice <= 9914) await fleet.crashRelay(group);
    else if (dice <= 9924) fleet.clone(device);
    else if (dice <= 9955) fleet.restoreBackup(device);
    else if (dice <= 9970) fleet.update(device);
    else await scheduler.until(scheduler.now + random.integer(1, 3) * DAY);
    this.#fleet.afterTransaction(device);
    this.#lookAtAll();
  }

  /** What came in meanwhile came to others than the device in hand. */
  #lookAtAll(): void {
    for (const device of this.#fleet.devices) {
      const fault = localFault(device);
      if (fault) this.#fault('broken', `${device.name} ${fault}`);
    }
  }

  #now({ clock }: Device): number {
    return Math.floor((START + this.#context.scheduler.now + clock.offsetMs) / clock.stepMs) * clock.stepMs;
  }

  /** Somebody does some things one after another. */
  #burst(device: Device): void {
    for (let left = this.#context.random.integer(1, LONGEST_BURST); left > 0; left--)
      if (device.isUp && !device.isPassive)
        this.#do(device, this.#people.next(device.store, this.#now(device), device.version === 'later'));
  }

  #do(device: Device, deed: Deed): void {
    const { store } = device;
    const now = this.#now(device);
    const [first] = deed.changes;
    const ops =
      deed.isLaterKind && first && !('update' in first)
        ? store.writeLaterKind(first, now)
        : store.write(deed.changes, now);
    this.#context.counts.operations += ops.length;
    ops.forEach((op, index) => this.#note(device, op, index, ops, deed));
    const named = ops.map(({ log, n, row, field }) => `${log}:${n} ${row} ${field}`).join(', ');
    this.#context.trace.add(`${this.#context.scheduler.now} ${device.name} ${deed.name} ${named}`);
    this.#fleet.afterTransaction(device);
    this.#sealSoon(device);
  }

  #note(device: Device, op: Op, index: number, ops: readonly Op[], { inserted, deleted }: Deed): void {
    const { store, group } = device;
    this.#checkDot(device, op);
    const isLast = index === ops.length - 1;
    const knows = (log: LogId, n: number): boolean => hasDot(store.vector, { log, n });
    group.oracle.note(op, knows, { inserted: index === 0 ? inserted : [], deleted: isLast ? deleted : [] });
    if (op.kind !== FIELD_OP) return;
    group.noteValue(`${op.table} ${op.row} ${op.field}`, op.value);
    const isFinal = !ops.slice(index + 1).some(({ row, field }) => row === op.row && field === op.field);
    const state = store.row(op.table, op.row);
    if (isFinal && !equalValues(shownValue(registerOf(state, op.field)), op.value))
      this.#fault('broken', `${device.name} does not show what was just written to ${op.row} ${op.field}`);
    if (op.field !== DELETED_FIELD && isLast && store.visibility(op.table, op.row) === 'hidden')
      this.#fault('lost', `${device.name} hides the row ${op.row}, which was just written`);
  }

  #checkDot({ name, group }: Device, op: Op): void {
    if (group.oracle.isNoted(op))
      this.#fault('broken', `${name} used the dot ${op.log}:${op.n} a second time`);
    if (op.n <= (group.counters.get(op.log) ?? 0)) this.#fault('broken', `${op.log} went back to ${op.n}`);
    group.counters.set(op.log, op.n);
  }

  /** Sealing waits for a while, so that typing makes one batch. */
  #sealSoon(device: Device): void {
    const { scheduler, random } = this.#context;
    if (device.isSealingSoon) return;
    device.isSealingSoon = true;
    scheduler.after(random.integer(1, 60_000), async () => {
      device.isSealingSoon = false;
      await device.driver.feed({ type: 'wake' });
    });
  }

  /** From hand to hand, without the relay: a file, made for what the other has, had, or for anybody. */
  #handOver(from: Device, to: Device): void {
    const { counts, random, scheduler, trace } = this.#context;
    if (from === to || !from.isUp || !to.isUp) return;
    counts.handovers++;
    const others = from.group.devices.filter((device) => device !== from);
    const hello = random.chance(60) ? to.store.vector : random.pick(others).store.vector;
    const file = encodeFile(from.store.deltaFor(random.chance(10) ? new Map() : hello));
    const takers = random.chance(20) ? [to, random.pick(from.group.devices)] : [to];
    trace.add(`${from.name} hands ${file.length} bytes to ${takers.map(({ name }) => name).join(', ')}`);
    for (const taker of takers)
      scheduler.after(random.integer(1, random.chance(20) ? DAY / 4 : 60_000), async () => {
        if (!taker.isUp) return;
        const envelopes = orThrow(decodeFile(file));
        await taker.store.take(envelopes.map((envelope) => ({ seq: null, envelope: envelope.slice() })));
        this.#fleet.afterTransaction(taker);
        await taker.driver.feed({ type: 'wake' });
      });
  }

  /** She sets a row apart or lets the other read it, on the device in her hand. */
  #moveToOrFrom(device: Device): void {
    const own = this.#own.devices.find((one) => one === device || one.beside === device);
    const pair = own?.beside;
    if (!own || !pair) return;
    const [from, into] = this.#context.random.chance(50) ? [pair, own] : [own, pair];
    this.#carry(from, into, 'step', this.#people.row());
  }

  /** Two spaces, two transactions: written there, then let go here. Cut off in between, it is done again. */
  #carry(from: Device, into: Device, table: string, row: string): void {
    if (!from.isUp || !into.isUp) return;
    const copy = copyRow(from.store, table, row);
    if (!copy) return;
    const { random, counts } = this.#context;
    counts.moves++;
    // What the mover had not seen gives way to what was written here since: decision 013.
    for (const { field, value, unseen } of copy.fields)
      if (unseen) into.group.noteValue(`${table} ${row} ${field}`, value);
    const before = into.store.text(table, row, 'notes')?.plain ?? '';
    const changes = placing(into.store, table, row, copy);
    const knows = (log: LogId, n: number): boolean => hasDot(from.store.vector, { log, n });
    const { deleted } = from.group.oracle.signsOf(`${table} ${row} notes`, knows);
    const plain = from.store.text(table, row, 'notes')?.plain ?? '';
    const inserted = [...plain].filter((sign) => sign !== ' ' && !before.includes(sign));
    const isWithText = changes.some((change) => 'update' in change);
    if (changes.length > 0)
      this.#do(into, {
        name: 'place',
        changes,
        inserted: isWithText ? inserted : [],
        deleted: isWithText ? deleted : [],
      });
    if (!this.#context.isHealing && random.chance(10)) return;
    const letGo = [leaving(from.store, table, row, this.#now(from))];
    this.#do(from, { name: 'leave', changes: letGo, inserted: [], deleted: [] });
  }

  /** Heals the network and waits until everybody is quiet: then all must be equal, and nothing lost. */
  async #compareAll(): Promise<void> {
    const { counts, trace } = this.#context;
    counts.checks++;
    const healing = await heal(this.#context, this.#fleet, this.#groups);
    for (const group of this.#groups) await compareGroup(this.#context, group, healing);
    const { rounds } = healing;
    this.#rounds = Math.max(this.#rounds, rounds);
    trace.add(`compared after ${rounds} rounds, relay at ${this.#pair.relay.nextSeq}`);
    if (this.#context.problems.length === 0) await this.#fetchStragglers();
    unheal(this.#context);
  }

  /** What was written in a row that had been moved away follows it; then nothing that its mover saw may be missing. */
  async #fetchStragglers(): Promise<void> {
    const own = this.#own.devices.find(({ isUp, beside }) => isUp && beside?.isUp);
    const pair = own?.beside;
    if (!own || !pair || pair.store.disk.quarantine.size > 0 || own.store.disk.quarantine.size > 0) return;
    const stays = new Set(cameBack(own.store).map(([, row]) => row));
    for (const [table, row] of cameBack(pair.store)) if (!stays.has(row)) this.#carry(pair, own, table, row);
    for (const [from, into] of [
      [pair, own],
      [own, pair],
    ] as const)
      for (const place of notCarried(
        from.store,
        (key, value) => into.group.wasWritten(key, value),
        into.store,
      ))
        this.#fault('lost', `${place} left ${from.name} and never came to ${into.name}`);
  }
}
