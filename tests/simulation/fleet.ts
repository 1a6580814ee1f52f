import { LATEST_MS } from '#core/clock/stamp.ts';
import { EMPTY_VECTOR, deviceOf, hasDot, minus } from '#core/merge/vector.ts';
import { newLogId } from '#core/sync/changes.ts';
import { copyDisk, emptyDisk, type Disk } from '#core/sync/memory-disk.ts';
import { DAY, START, YEAR, type Context } from './context.ts';
import { exported, SimulatedStore, type Clock, type Device } from './device.ts';
import { Driver } from './driver.ts';
import { localFault } from './local-invariants.ts';
import type { SpaceGroup } from './space-group.ts';

const MOST_DEVICES = 12;
/** A device whose counter is about to run over, and one whose clock once stood at the end of all time. */
const WORN_COUNTER = 65_520;

interface NewDevice {
  readonly isPassive?: boolean;
  readonly isAnchor?: boolean;
  readonly beside?: Device;
}

/** All devices, and what happens to them and to the relays: crashes, restarts, copies, old backups, updates. */
export class Fleet {
  readonly devices: Device[] = [];
  readonly #context: Context;
  readonly #backups = new Map<string, Disk>();

  constructor(context: Context) {
    this.#context = context;
  }

  newDisk(): Disk {
    const { random } = this.#context;
    const disk = emptyDisk(newLogId(random.bytes));
    if (random.chance(12))
      disk.log = { ...disk.log, stamp: { ms: START + random.integer(0, 60) * DAY, c: WORN_COUNTER } };
    else if (random.chance(2)) disk.log = { ...disk.log, stamp: { ms: LATEST_MS - 1, c: WORN_COUNTER } };
    return disk;
  }

  #newClock(): Clock {
    const { random } = this.#context;
    const offsetMs = random.chance(35)
      ? random.integer(-20 * 365, 20 * 365) * DAY
      : random.pick([0, 0, 90_000, -5 * DAY, 5 * DAY, -20 * YEAR, 20 * YEAR]);
    return { offsetMs, stepMs: random.pick([1, 60_000, DAY]) };
  }

  add(
    group: SpaceGroup,
    disk: Disk,
    { isPassive = false, isAnchor = false, beside }: NewDevice = {},
  ): Device {
    const { random, options } = this.#context;
    const store = this.#makeStore(group, disk);
    const device: Device = {
      name: `${group.name}${group.devices.length}`,
      group,
      engine: isAnchor || random.chance(50) ? 'strict' : 'relaxed',
      isPassive,
      isAnchor,
      clock: beside?.clock ?? this.#newClock(),
      beside: beside ?? null,
      version: options.mixedVersions !== false && (isAnchor || random.chance(30)) ? 'later' : 'today',
      store,
      driver: this.#drive(group, store, () => true),
      isUp: true,
      isOnline: random.chance(80),
      isSealingSoon: false,
      earlier: [],
      transactions: 0,
      stoodFor: EMPTY_VECTOR,
    };
    this.devices.push(device);
    group.devices.push(device);
    this.#start(device, store);
    return device;
  }

  /** The store of a device from now on, under the version of the app that it has. */
  #start(device: Device, store: SimulatedStore): void {
    const { counts, trace } = this.#context;
    const { group } = device;
    device.store = store;
    device.stoodFor = EMPTY_VECTOR;
    device.driver = this.#drive(group, store, () => device.isOnline);
    store.onRenewal = (from, { removed, renamed, state }) => {
      counts.renewals++;
      trace.add(`${from} renewed as ${state.log}: ${removed.join(' ')}`);
      device.stoodFor = EMPTY_VECTOR;
      group.oracle.rename(new Map(renamed.map((op, index) => [`${from} ${removed[index]}`, op])));
      group.counters.set(state.log, state.n);
    };
  }

  #makeStore(group: SpaceGroup, disk: Disk): SimulatedStore {
    const { random, options } = this.#context;
    const bytes = random.fork().bytes;
    return options.makeStore?.(group.keys, disk, bytes) ?? new SimulatedStore(group.keys, disk, bytes);
  }

  #drive(group: SpaceGroup, store: SimulatedStore, isOnline: () => boolean): Driver {
    const { network, scheduler, random } = this.#context;
    return new Driver(store, {
      relay: group.relay,
      network,
      scheduler,
      random: random.fork(),
      isOnline,
      onAppended: () => this.#tellListeners(group),
      compares: this.#context.options.comparesStates !== false,
    });
  }

  /** The live channel: most hear of it, some get the envelope itself, perhaps before another that was sent earlier. */
  #tellListeners({ devices, relay }: SpaceGroup): void {
    const { random, scheduler, network, isHealing } = this.#context;
    if (isHealing) return;
    const last = relay.nextSeq - 1;
    for (const device of devices) {
      if (!device.driver.isListening || !device.isOnline || random.chance(20)) continue;
      const { store, driver } = device;
      const isDirect = random.chance(25);
      scheduler.after(network.delay(), async () => {
        if (driver !== device.driver || !device.isUp) return;
        if (isDirect) await store.take(relay.page(last - 1, 1));
        else await driver.feed({ type: 'wake' });
      });
    }
  }

  afterTransaction(device: Device): void {
    const { problems } = this.#context;
    device.transactions++;
    if (device.engine === 'relaxed' && device.transactions % 12 === 0)
      device.earlier = [...device.earlier.slice(-2), copyDisk(device.store.disk)];
    const fault = localFault(device);
    if (fault) problems.push({ kind: 'broken', message: `${device.name} ${fault}` });
  }

  async switchConnection(device: Device): Promise<void> {
    device.isOnline = !device.isOnline;
    this.#context.trace.add(`${device.name} ${device.isOnline ? 'online' : 'offline'}`);
    await device.driver.feed({ type: device.isOnline ? 'online' : 'offline' });
  }

  crash(device: Device): void {
    if (!device.isUp) return;
    this.#context.counts.crashes++;
    const disk = this.#survivingDisk(device);
    this.#context.trace.add(`${device.name} crashes (${device.engine}) at n ${disk.log.n}`);
    this.#restart(device, disk);
    if (device.engine === 'relaxed') device.store.beginIncarnation();
  }

  #survivingDisk(device: Device): Disk {
    if (device.engine === 'strict') return device.store.afterCrash();
    const kept = device.earlier[this.#context.random.integer(0, 4)];
    if (!kept) return copyDisk(device.store.disk);
    this.#context.counts.lostTails++;
    this.#doubtSince(device, kept);
    return kept;
  }

  /** Own edits that the disk does not have any more, unless somebody else got them. */
  #doubtSince(device: Device, kept: Disk): void {
    device.group.isAnythingOld = true;
    const { log } = device.store.disk;
    const gone = minus(log.vector, kept.log.vector);
    device.group.oracle.doubt((of, n) => deviceOf(of) === deviceOf(log.log) && hasDot(gone, { log: of, n }));
  }

  restartCleanly(device: Device): void {
    if (!device.isUp) return;
    this.#context.trace.add(`${device.name} restarts`);
    this.#restart(device, copyDisk(device.store.disk));
  }

  #restart(device: Device, disk: Disk): void {
    const { scheduler, random } = this.#context;
    device.driver.stop();
    device.isUp = false;
    this.#start(device, this.#makeStore(device.group, disk));
    const { driver } = device;
    scheduler.after(random.integer(1, 20_000), async () => {
      if (driver !== device.driver) return;
      if (device.version === 'later') await device.store.update();
      device.isUp = true;
      await driver.feed({ type: 'wake' });
    });
  }

  /** The later version of the app comes to a device, which reads what it had kept unread. */
  update(device: Device): void {
    if (!device.isUp || device.version === 'later' || this.#context.options.mixedVersions === false) return;
    this.#context.counts.updates++;
    this.#context.counts.readLater += device.store.disk.quarantine.size;
    device.version = 'later';
    this.restartCleanly(device);
  }

  jumpClock({ name, clock }: Device): void {
    const { counts, random, trace } = this.#context;
    counts.clockJumps++;
    clock.offsetMs += random.pick([-YEAR, YEAR, -3600_000, 3600_000, -DAY, DAY, -30 * DAY, 30 * DAY]);
    trace.add(`${name} clock ${clock.offsetMs}`);
  }

  backUp(device: Device): void {
    if (this.#context.random.chance(50)) device.group.relayBackups.push(device.group.relay.image());
    else this.#backups.set(device.name, exported(device.store));
  }

  /** The image of a device goes on as a device of its own. */
  clone(device: Device): void {
    const { counts, random, trace } = this.#context;
    if (device.group.devices.length >= MOST_DEVICES || device.beside) return;
    counts.clones++;
    const twin = this.add(device.group, exported(device.store));
    twin.version = device.version;
    twin.store.becomeDevice(newLogId(random.bytes));
    this.restartCleanly(twin);
    trace.add(`${twin.name} is a clone of ${device.name}`);
  }

  /** An old backup takes the place of what the device has. */
  restoreBackup(device: Device): void {
    const backup = this.#backups.get(device.name);
    if (!backup || !device.isUp || device.isAnchor) return;
    const { counts, random, trace } = this.#context;
    counts.backupsRestored++;
    this.#doubtSince(device, backup);
    this.#restart(device, copyDisk(backup));
    device.store.becomeDevice(newLogId(random.bytes));
    device.earlier = [];
    trace.add(`${device.name} restored from a backup`);
  }

  /** The relay keeps its epoch, and may have grown again before a device asks that was away. */
  async restoreRelay(group: SpaceGroup): Promise<void> {
    const { counts, random, trace } = this.#context;
    if (group.relayBackups.length === 0) return;
    counts.relayRestores++;
    group.relay.restore(random.pick(group.relayBackups));
    group.isAnythingOld = true;
    await this.#restartRelay(group);
    trace.add(`relay ${group.name} restored to ${group.relay.nextSeq}`);
  }

  async setUpRelay(group: SpaceGroup): Promise<void> {
    const { counts, trace } = this.#context;
    counts.relaySetUps++;
    group.relayBackups.length = 0;
    group.relay.restore({ epoch: `${group.name}, life ${counts.relaySetUps}`, kept: [], snapshot: null });
    group.isAnythingOld = true;
    await this.#restartRelay(group);
    trace.add(`relay ${group.name} set up anew`);
  }

  /** What was confirmed is on its disk; what was on its way is not. */
  async crashRelay(group: SpaceGroup): Promise<void> {
    this.#context.counts.relayCrashes++;
    await this.#restartRelay(group);
    this.#context.trace.add(`relay ${group.name} crashed`);
  }

  async #restartRelay({ devices }: SpaceGroup): Promise<void> {
    this.#context.network.cut();
    for (const { driver } of devices) await driver.lineBroke();
  }
}
