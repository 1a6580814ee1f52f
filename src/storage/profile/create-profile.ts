import { ok, type Result } from '#core/result/result.ts';
import { ProfileSession } from '../profile-session.ts';
import { withSessionFaults, type SessionFault } from '../session-fault.ts';
import type { NewProfile, Session } from '../session.ts';
import { tabMemory } from '../tab-memory.ts';
import { wasHere } from '../was-here.ts';
import { keepNewProfile } from './profiles.ts';
import type { SessionParts } from './session-parts.ts';

/** A new profile with its own space. Nothing is kept when the browser does not keep its key. */
export async function createProfileIn(
  parts: SessionParts,
  choice: NewProfile = {},
): Promise<Result<Session, SessionFault>> {
  const { app, settings, deps } = parts;
  return withSessionFaults<Session, SessionFault>(async () => {
    const made = await keepNewProfile(app, deps, choice);
    if (!made.ok) return made;
    const { profile, key } = made.value;
    await settings.follow(profile.id);
    const session = ProfileSession.open(parts, profile, key, []);
    const own = await session.openOwn();
    if (!own.ok) return own;
    await settings.rememberProfile(profile.id);
    tabMemory.setProfile(profile.id);
    await wasHere.mark();
    return ok(session);
  });
}
