import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { FIELD_OP, type Op } from '#core/envelope/op.ts';
import { registerOf } from '#core/merge/row.ts';
import { shownValue } from '#core/merge/register.ts';
import { equalValues } from '#core/merge/value.ts';
import { deviceOf, hasDot, minus, type LogId } from '#core/merge/vector.ts';
import { decodeFile, encodeFile } from '#core/frames/file.ts';
import { orThrow } from '#core/result/result.ts';
import { newLogId } from '#core/sync/changes.ts';
import { copyDisk, emptyDisk, type Disk } from '#core/sync/memory-disk.ts';
import { fingerprint } from './comparison.ts';
import { exported, SimulatedStore, type Device } from './device.ts';
import { Driver } from './driver.ts';
import { FakeRelay, type RelayImage } from './fake-relay.ts';
import { Network, PERFECT, POOR } from './network.ts';
import { Oracle, type Problem } from './oracle.ts';
import { People } from './people.ts';
import { Prng } from './prng.ts';
import { Scheduler } from './scheduler.ts';
import { Trace } from './trace.ts';
import { noCounts, type Counts, type Report, type WorldOptions } from './world-report.ts';

const START = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;
const KEYS = deriveSpaceKeys(
  Uint8Array.from({ length: 32 }, (_, index) => index),
  1,
);
const MOST_ROUNDS = 4;
const GIVE_UP_ROUNDS = 10;
const MOST_DEVICES = 8;

/** Devices, a relay and a network under one seed. Nothing in here depends on anything but the options. */
export class World {
  readonly #options: WorldOptions;
  readonly #random: Prng;
  readonly #trace = new Trace();
  readonly #scheduler = new Scheduler();
  readonly #network: Network;
  readonly #relay: FakeRelay;
  readonly #oracle = new Oracle();
  readonly #people: People;
  readonly #devices: Device[] = [];
  readonly #problems: Problem[] = [];
  readonly #relayBackups: RelayImage[] = [];
  readonly #deviceBackups = new Map<string, Disk>();
  /** The greatest n of each log. */
  readonly #counters = new Map<LogId, number>();
  readonly #counts: Counts;
  #rounds = 0;
  #isHealing = false;
  /** Since the last comparison the relay or a disk went back, so that a device may believe in what is no more. */
  #isAnythingOld = false;

  constructor(options: WorldOptions) {
    this.#options = options;
    this.#random = new Prng(options.seed);
    this.#network = new Network(this.#scheduler, this.#random.fork(), POOR);
    this.#relay = new FakeRelay('life 0');
    this.#people = new People(this.#random.fork());
    this.#counts = noCounts();
    const count = this.#random.integer(3, 6);
    for (let i = 0; i < count; i++) this.#addDevice(emptyDisk(newLogId(this.#random.bytes)), i === count - 1);
  }

  async run(): Promise<Report> {
    const { operations, checkEvery = 500 } = this.#options;
    let nextCheck = checkEvery;
    for (const device of this.#devices) await device.driver.feed({ type: 'wake' });
    while (this.#counts.operations < operations && this.#problems.length === 0) {
      await this.#step();
      if (this.#counts.operations >= nextCheck) {
        nextCheck += checkEvery;
        await this.#compareAll();
      }
    }
    if (this.#problems.length === 0) await this.#compareAll();
    return this.#report();
  }

  #report(): Report {
    const of = (kind: Problem['kind']): number =>
      this.#problems.filter((problem) => problem.kind === kind).length;
    return {
      seed: this.#options.seed,
      operations: this.#counts.operations,
      devices: this.#devices.length,
      lost: of('lost'),
      diverged: of('diverged'),
      broken: of('broken'),
      rounds: this.#rounds,
      hash: this.#trace.hash,
      problems: this.#problems,
      lastLines: this.#trace.last,
      counts: { ...this.#counts, ...this.#network.counts },
    };
  }

  #fault(kind: Problem['kind'], message: string): void {
    this.#problems.push({ kind, message });
  }

  #addDevice(disk: Disk, isPassive: boolean): Device {
    const random = this.#random;
    const off = random.pick([0, 0, 90_000, -5 * DAY, 5 * DAY, -20 * 365 * DAY, 20 * 365 * DAY]);
    const store = this.#makeStore(disk);
    const device: Device = {
      name: `d${this.#devices.length}`,
      engine: random.chance(50) ? 'strict' : 'relaxed',
      isPassive,
      clock: { offsetMs: off, stepMs: random.pick([1, 60_000]) },
      store,
      driver: this.#drive(store, () => true),
      isUp: true,
      isOnline: random.chance(80),
      isSealingSoon: false,
      earlier: [],
      transactions: 0,
    };
    device.driver = this.#drive(store, () => device.isOnline);
    this.#devices.push(device);
    return device;
  }

  #makeStore(disk: Disk): SimulatedStore {
    const random = this.#random.fork().bytes;
    const store = this.#options.makeStore?.(KEYS, disk, random) ?? new SimulatedStore(KEYS, disk, random);
    store.onRenewal = (from, { removed, renamed, state }) => {
      this.#counts.renewals++;
      this.#trace.add(`${from} renewed as ${state.log}: ${removed.join(' ')}`);
      this.#oracle.rename(new Map(renamed.map((op, index) => [`${from} ${removed[index]}`, op])));
      this.#counters.set(state.log, state.n);
    };
    return store;
  }

  #drive(store: SimulatedStore, isOnline: () => boolean): Driver {
    return new Driver(store, {
      relay: this.#relay,
      network: this.#network,
      scheduler: this.#scheduler,
      random: this.#random.fork(),
      isOnline,
      onAppended: () => this.#tellListeners(),
    });
  }

  /** The live channel: most hear of it, some get the envelope itself, perhaps before another that was sent earlier. */
  #tellListeners(): void {
    if (this.#isHealing) return;
    const last = this.#relay.nextSeq - 1;
    for (const device of this.#devices) {
      if (!device.driver.isListening || !device.isOnline || this.#random.chance(20)) continue;
      const { store, driver } = device;
      const isDirect = this.#random.chance(25);
      this.#scheduler.after(this.#network.delay(), async () => {
        if (driver !== device.driver || !device.isUp) return;
        if (isDirect) await store.take(this.#relay.page(last - 1, 1));
        else await driver.feed({ type: 'wake' });
      });
    }
  }

  async #step(): Promise<void> {
    const random = this.#random;
    await this.#scheduler.until(this.#scheduler.now + random.integer(1, random.chance(2) ? 600_000 : 800));
    const device = random.pick(this.#devices);
    const dice = random.integer(1, 10_000);
    if (dice <= 9300) this.#edit(device);
    else if (dice <= 9550) await this.#switchConnection(device);
    else if (dice <= 9630) this.#crash(device);
    else if (dice <= 9700) this.#restartCleanly(device);
    else if (dice <= 9850) this.#handOver(device, random.pick(this.#devices));
    else if (dice <= 9900) this.#jumpClock(device);
    else if (dice <= 9950) this.#backUp(device);
    else if (dice <= 9962) await this.#restoreRelay();
    else if (dice <= 9964) await this.#setUpRelay();
    else if (dice <= 9968) this.#clone(device);
    else if (dice <= 9980) this.#restoreBackup(device);
    else await this.#scheduler.until(this.#scheduler.now + random.integer(1, 3) * DAY);
  }

  #now(device: Device): number {
    const { offsetMs, stepMs } = device.clock;
    return Math.floor((START + this.#scheduler.now + offsetMs) / stepMs) * stepMs;
  }

  #edit(device: Device): void {
    if (!device.isUp || device.isPassive) return;
    const { store } = device;
    const now = this.#now(device);
    const { name, changes, inserted, deleted } = this.#people.next(store, now);
    const ops = store.write(changes, now);
    this.#counts.operations += ops.length;
    ops.forEach((op, index) => {
      this.#checkDot(device, op);
      const isLast = index === ops.length - 1;
      const knows = (log: LogId, n: number): boolean => hasDot(store.vector, { log, n });
      this.#oracle.note(op, knows, { inserted: index === 0 ? inserted : [], deleted: isLast ? deleted : [] });
      const isFinal = !ops.slice(index + 1).some(({ row, field }) => row === op.row && field === op.field);
      const shown = shownValue(registerOf(store.row(op.table, op.row), op.field));
      if (op.kind === FIELD_OP && isFinal && !equalValues(shown, op.value))
        this.#fault('broken', `${device.name} does not show what was just written to ${op.row} ${op.field}`);
    });
    this.#trace.add(
      `${this.#scheduler.now} ${device.name} ${name} ${ops.map(({ log, n, row, field }) => `${log}:${n} ${row} ${field}`).join(', ')}`,
    );
    if (!this.#isAnythingOld && store.disk.relay.cursor >= this.#relay.nextSeq)
      this.#fault('broken', `${device.name} has read more than the relay holds`);
    this.#afterTransaction(device);
    this.#sealSoon(device);
  }

  /** Sealing waits for a while, so that typing makes one batch. */
  #sealSoon(device: Device): void {
    if (device.isSealingSoon) return;
    device.isSealingSoon = true;
    this.#scheduler.after(this.#random.integer(1, 60_000), async () => {
      device.isSealingSoon = false;
      await device.driver.feed({ type: 'wake' });
    });
  }

  #checkDot(device: Device, op: Op): void {
    if (this.#oracle.isNoted(op))
      this.#fault('broken', `${device.name} used the dot ${op.log}:${op.n} a second time`);
    if (op.n <= (this.#counters.get(op.log) ?? 0)) this.#fault('broken', `${op.log} went back to ${op.n}`);
    this.#counters.set(op.log, op.n);
  }

  #afterTransaction(device: Device): void {
    device.transactions++;
    if (device.engine === 'relaxed' && device.transactions % 6 === 0)
      device.earlier = [...device.earlier.slice(-2), copyDisk(device.store.disk)];
  }

  async #switchConnection(device: Device): Promise<void> {
    device.isOnline = !device.isOnline;
    this.#trace.add(`${device.name} ${device.isOnline ? 'online' : 'offline'}`);
    await device.driver.feed({ type: device.isOnline ? 'online' : 'offline' });
  }

  #crash(device: Device): void {
    if (!device.isUp) return;
    this.#counts.crashes++;
    const disk = this.#survivingDisk(device);
    this.#trace.add(`${device.name} crashes (${device.engine}) at n ${disk.log.n}`);
    this.#restart(device, disk);
    if (device.engine === 'relaxed') device.store.beginIncarnation();
  }

  #survivingDisk(device: Device): Disk {
    if (device.engine === 'strict') return device.store.afterCrash();
    const kept = device.earlier[this.#random.integer(0, 4)];
    if (!kept) return copyDisk(device.store.disk);
    this.#counts.lostTails++;
    this.#doubtSince(device, kept);
    return kept;
  }

  /** Own edits that the disk does not have any more, unless somebody else got them. */
  #doubtSince(device: Device, kept: Disk): void {
    this.#isAnythingOld = true;
    const { log } = device.store.disk;
    const gone = minus(log.vector, kept.log.vector);
    this.#oracle.doubt((of, n) => deviceOf(of) === deviceOf(log.log) && hasDot(gone, { log: of, n }));
  }

  #restartCleanly(device: Device): void {
    if (!device.isUp) return;
    this.#trace.add(`${device.name} restarts`);
    this.#restart(device, copyDisk(device.store.disk));
  }

  #restart(device: Device, disk: Disk): void {
    device.driver.stop();
    device.isUp = false;
    device.store = this.#makeStore(disk);
    device.driver = this.#drive(device.store, () => device.isOnline);
    const { driver } = device;
    this.#scheduler.after(this.#random.integer(1, 20_000), async () => {
      if (driver !== device.driver) return;
      device.isUp = true;
      await driver.feed({ type: 'wake' });
    });
  }

  /** From hand to hand, without the relay: a file, made for what the other has, had, or for anybody. */
  #handOver(from: Device, to: Device): void {
    if (from === to || !from.isUp || !to.isUp) return;
    this.#counts.handovers++;
    const others = this.#devices.filter((device) => device !== from);
    const hello = this.#random.chance(60) ? to.store.vector : this.#random.pick(others).store.vector;
    const file = encodeFile(from.store.deltaFor(this.#random.chance(10) ? new Map() : hello));
    const takers = this.#random.chance(20) ? [to, this.#random.pick(this.#devices)] : [to];
    this.#trace.add(
      `${from.name} hands ${file.length} bytes to ${takers.map(({ name }) => name).join(', ')}`,
    );
    for (const taker of takers)
      this.#scheduler.after(this.#random.integer(1, this.#random.chance(20) ? DAY / 4 : 60_000), async () => {
        if (!taker.isUp) return;
        const envelopes = orThrow(decodeFile(file));
        await taker.store.take(envelopes.map((envelope) => ({ seq: null, envelope: envelope.slice() })));
        this.#afterTransaction(taker);
        await taker.driver.feed({ type: 'wake' });
      });
  }

  #jumpClock(device: Device): void {
    this.#counts.clockJumps++;
    device.clock.offsetMs += this.#random.pick([-3600_000, 3600_000, -DAY, DAY, -30 * DAY, 30 * DAY]);
    this.#trace.add(`${device.name} clock ${device.clock.offsetMs}`);
  }

  #backUp(device: Device): void {
    if (this.#random.chance(50)) this.#relayBackups.push(this.#relay.image());
    else this.#deviceBackups.set(device.name, exported(device.store));
  }

  /** The relay keeps its epoch, and may have grown again before a device asks that was away. */
  async #restoreRelay(): Promise<void> {
    if (this.#relayBackups.length === 0) return;
    this.#counts.relayRestores++;
    this.#relay.restore(this.#random.pick(this.#relayBackups));
    await this.#restartRelay();
    this.#trace.add(`relay restored to ${this.#relay.nextSeq}`);
  }

  async #restartRelay(): Promise<void> {
    this.#isAnythingOld = true;
    this.#network.cut();
    for (const { driver } of this.#devices) await driver.lineBroke();
  }

  async #setUpRelay(): Promise<void> {
    this.#counts.relaySetUps++;
    this.#relayBackups.length = 0;
    this.#relay.restore({ epoch: `life ${this.#counts.relaySetUps}`, kept: [], snapshot: null });
    await this.#restartRelay();
    this.#trace.add('relay set up anew');
  }

  /** The image of a device goes on as a device of its own. */
  #clone(device: Device): void {
    if (this.#devices.length >= MOST_DEVICES) return;
    this.#counts.clones++;
    const twin = this.#addDevice(exported(device.store), false);
    twin.store.becomeDevice(newLogId(this.#random.bytes));
    this.#trace.add(`${twin.name} is a clone of ${device.name}`);
  }

  /** An old backup takes the place of what the device has. */
  #restoreBackup(device: Device): void {
    const backup = this.#deviceBackups.get(device.name);
    if (!backup || !device.isUp) return;
    this.#counts.backupsRestored++;
    this.#doubtSince(device, backup);
    this.#restart(device, copyDisk(backup));
    device.store.becomeDevice(newLogId(this.#random.bytes));
    device.earlier = [];
    this.#trace.add(`${device.name} restored from a backup`);
  }

  /** Heals the network and waits until everybody is quiet: then all must be equal, and nothing lost. */
  async #compareAll(): Promise<void> {
    this.#counts.checks++;
    this.#isHealing = true;
    this.#network.faults = PERFECT;
    for (const device of this.#devices) device.isOnline = true;
    await this.#drain();
    for (const device of this.#devices) {
      await device.driver.feed({ type: 'offline' });
      await device.driver.feed({ type: 'online' });
      await this.#drain();
    }
    let rounds = 1;
    while (rounds < GIVE_UP_ROUNDS && (await this.#round())) rounds++;
    this.#rounds = Math.max(this.#rounds, rounds);
    if (rounds > MOST_ROUNDS) this.#fault('diverged', `not quiet after ${rounds} rounds`);
    this.#isAnythingOld = false;
    this.#compareDevices();
    this.#trace.add(`compared after ${rounds} rounds, relay at ${this.#relay.nextSeq}`);
    this.#isHealing = false;
    this.#network.faults = POOR;
  }

  /** True when somebody still sent or learned something. */
  async #round(): Promise<boolean> {
    const before = this.#relay.nextSeq;
    for (const device of this.#devices) {
      await device.driver.feed({ type: 'wake' });
      await this.#drain();
    }
    return this.#relay.nextSeq !== before;
  }

  async #drain(): Promise<void> {
    for (let i = 0; i < 1000 && this.#scheduler.waiting > 0; i++)
      await this.#scheduler.settle(600_000 * (i + 1));
  }

  #compareDevices(): void {
    const [first, ...others] = this.#devices;
    if (!first) return;
    const knows = (log: LogId, n: number): boolean =>
      this.#devices.some(({ store }) => hasDot(store.vector, { log, n }));
    this.#oracle.settle(knows);
    const print = fingerprint(first.store);
    this.#trace.add(bytesToHex(sha256(utf8ToBytes(Object.values(print).join(' ')))));
    for (const device of others)
      for (const [part, value] of Object.entries(fingerprint(device.store)))
        if (value !== print[part])
          this.#fault('diverged', `${device.name} and ${first.name} differ in ${part}`);
    for (const { name, store } of this.#devices) {
      if (store.omitted().size > 0) this.#fault('diverged', `${name} still misses what others have`);
      if (store.disk.outbox.length > 0) this.#fault('broken', `${name} still has something to send`);
      if (store.disk.relay.cursor !== this.#relay.nextSeq - 1)
        this.#fault('broken', `${name} is not at the end of the relay`);
    }
    this.#problems.push(...this.#oracle.check(first.store, first.name));
    this.#oracle.prune(knows);
    for (const row of first.store.disk.rows.keys()) {
      const [table = '', id = ''] = row.split(' ');
      const state = first.store.row(table, id);
      this.#counts.conflicts += Object.values(state.r).filter(({ s }) => s.length > 1).length;
      if (first.store.visibility(table, id) === 'contested') this.#counts.comebacks++;
    }
  }
}
