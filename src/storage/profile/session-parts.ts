import type { AppStore } from '../app-store.ts';
import type { Erasures } from '../erasures.ts';
import type { CreateProfile, SessionDeps } from '../session.ts';
import type { StoredSettings } from '../stored-settings.ts';

export interface SessionParts {
  readonly app: AppStore;
  readonly settings: StoredSettings;
  readonly erasures: Erasures;
  readonly deps: SessionDeps;
  readonly createProfile: CreateProfile;
}
