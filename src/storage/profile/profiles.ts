import { err, ok, type Result } from '#core/result/result.ts';
import type { AppStore, ProfileRow } from '../app-store.ts';
import { civilToday } from '../civil-today.ts';
import { deleteDatabase } from '../open.ts';
import { keepNewProfileKey } from '../sealing/keys.ts';
import type { SessionFault } from '../session-fault.ts';
import type { NewProfile, ProfileSummary, SessionDeps } from '../session.ts';
import { wasHere } from '../was-here.ts';
import { newRowId } from '../writer.ts';

export const summaryOf = ({ id, colour, animal, createdOn, demo }: ProfileRow): ProfileSummary => ({
  id,
  colour,
  animal,
  createdOn,
  demo,
});

/** Colours and animals that screens can draw; a greater place is taken modulo their lists. */
const DRAWN_BY_LOT = 12;

/** A new profile on the disk, with its key. Nothing is kept when the browser does not keep the key. */
export async function keepNewProfile(
  app: AppStore,
  { random, now }: Pick<SessionDeps, 'random' | 'now'>,
  choice: NewProfile,
): Promise<Result<{ readonly profile: ProfileRow; readonly key: Uint8Array }, SessionFault>> {
  const lot = (): number => (random(1)[0] ?? 0) % DRAWN_BY_LOT;
  const profile: ProfileRow = {
    id: newRowId(random),
    colour: choice.colour ?? lot(),
    animal: choice.animal ?? lot(),
    createdOn: civilToday(now()),
    demo: choice.demo ?? false,
  };
  const key = await keepNewProfileKey(profile.id, app.keys, random);
  if (!key) return err({ type: 'cannot_keep_key' });
  await app.write(() => app.profiles.add(profile));
  return ok({ profile, key });
}

/** Without its key nothing of the profile can be read any more, whatever happens next; so the key goes first. */
export async function eraseProfileIn(app: AppStore, id: string, close: () => Promise<void>): Promise<void> {
  await app.keys.remove(id);
  await close();
  const spaces = await app.read(() => app.spaces.where('profile').equals(id).toArray());
  await app.write(async () => {
    await app.spaces.where('profile').equals(id).delete();
    await app.pairings.where('profile').equals(id).delete();
    await app.settings.delete(id);
    await app.profiles.delete(id);
  });
  for (const { dbName } of spaces) await deleteDatabase(dbName);
  if ((await app.read(() => app.profiles.count())) === 0) await wasHere.forget();
}
