import { isStampCounter, isStampTime } from '#core/clock/stamp.ts';
import { isCovered, prefix } from '#core/merge/vector.ts';
import { coverOf } from '#core/sync/delta.ts';
import type { Device } from './device.ts';

/** What is wrong with one device by itself, whatever the others have; null when nothing is. Asked after every step. */
export function localFault(device: Device): string | null {
  const { store, group } = device;
  const { log, outbox, relay, texts } = store.disk;
  if (log.sealed > log.n) return 'has sealed more than it wrote';
  if (log.n > 0 && prefix(log.vector, log.log) < log.n) return 'does not stand for all it wrote';
  if (!isStampTime(log.stamp.ms) || !isStampCounter(log.stamp.c)) return 'has a clock beyond all bounds';
  if (!isCovered(coverOf(outbox), log.vector)) return 'sends what it does not stand for';
  if (!isCovered(device.stoodFor, log.vector)) return 'forgot what it stood for';
  if (!group.isAnythingOld && relay.cursor >= group.relay.nextSeq)
    return 'has read more than the relay holds';
  for (const { plain } of texts.values()) if (plain.includes('�')) return 'shows half a sign';
  device.stoodFor = log.vector;
  return null;
}
