import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import type { LogId } from '#core/merge/vector.ts';
import { canonical } from './canonical.ts';
import type { Device } from './device.ts';
import { FakeRelay, type RelayImage } from './fake-relay.ts';
import { Oracle } from './oracle.ts';

/** A space with everybody who shares it: the pair's, or what one person has for herself on her devices. */
export class SpaceGroup {
  readonly name: string;
  readonly keys: SpaceKeys;
  readonly relay: FakeRelay;
  readonly oracle = new Oracle();
  readonly devices: Device[] = [];
  readonly relayBackups: RelayImage[] = [];
  /** The greatest n of each log. */
  readonly counters = new Map<LogId, number>();
  /** Since the last comparison the relay or a disk went back, so that a device may believe in what is no more. */
  isAnythingOld = false;
  readonly #everWritten = new Map<string, Set<string>>();

  constructor(name: string, keys: SpaceKeys) {
    this.name = name;
    this.keys = keys;
    this.relay = new FakeRelay(`${name}, life 0`);
  }

  noteValue(place: string, value: unknown): void {
    const known = this.#everWritten.get(place);
    if (known) known.add(canonical(value));
    else this.#everWritten.set(place, new Set([canonical(value)]));
  }

  wasWritten(place: string, value: unknown): boolean {
    return this.#everWritten.get(place)?.has(canonical(value)) ?? false;
  }
}
