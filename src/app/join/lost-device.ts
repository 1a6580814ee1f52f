import { devices, members } from '#domain/people/model.ts';
import type { Loss, Session } from '#storage/session.ts';
import type { Space } from '#storage/space.ts';
import { pairSpaces } from './shared-space.ts';

/** Which spaces a lost device could read. Another person's device: this file. An own one: whatever it had or could come to. */
export async function lossesOf(session: Session, space: Space, deviceId: string): Promise<readonly Loss[]> {
  const device = await space.read.get(devices, deviceId);
  if (!device) return [];
  const own = await session.openOwn();
  if (!own.ok) return [];
  const isOwnSpace = space.id === own.value.id;
  if (!isOwnSpace && device.member !== space.me) return [{ space: space.id, device: deviceId }];
  const called = isOwnSpace ? deviceId : device.ownDevice;
  const inOwn = called === '' ? undefined : await own.value.read.get(devices, called);
  // With the own space it had the keyring. Of a device without a name, nobody knows what it had.
  const hadAll = inOwn !== undefined || called === '';
  const losses: Loss[] = hadAll ? [{ space: own.value.id, device: inOwn?.id ?? null }] : [];
  for (const file of await pairSpaces(session)) {
    const rows = await file.read.list(devices);
    const row = rows.find(({ id, ownDevice }) =>
      file.id === space.id ? id === deviceId : called !== '' && ownDevice === called,
    );
    if (row || hadAll) losses.push({ space: file.id, device: row?.id ?? null });
  }
  return losses;
}

/** The other people in the files that go on under a new key: all of them join again. */
export async function namesOfReaders(session: Session, losses: readonly Loss[]): Promise<readonly string[]> {
  const lost = new Set(losses.map(({ space }) => space));
  const files = (await pairSpaces(session)).filter(({ id }) => lost.has(id));
  const people = await Promise.all(
    files.map(async ({ read, me }) => (await read.list(members)).filter(({ id }) => id !== me)),
  );
  return people.flat().map(({ name }) => name);
}
