import { useEffect, useState, useSyncExternalStore } from 'react';
import { members } from '#domain/people/model.ts';
import type { CheckData } from '#features/settings/CheckEverything.tsx';
import type { EraseState } from '#features/settings/EraseEverything.tsx';
import { SettingsPage } from '#features/settings/SettingsPage.tsx';
import { InstallPage } from '#features/settings/install/InstallPage.tsx';
import { LanguagePage } from '#features/settings/LanguagePage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useSettings } from '#storage/hooks.tsx';
import { platformOf } from '#ui/platform.ts';
import { isInstalled } from '../device.ts';
import { installPrompt } from '../pwa/install-prompt.ts';
import { askNow } from '../pwa/persist.ts';
import { useUpdateState } from '../pwa/use-update-state.ts';
import { useServices, type Services } from '../services.ts';

declare const __APP_VERSION__: string;

/** The browser's offer to put the app on the home screen; null where there is none. */
function useInstall(): (() => void) | null {
  const isOffered = useSyncExternalStore(installPrompt.listen, installPrompt.isThere);
  return isOffered ? () => void installPrompt.show() : null;
}

export function SettingsScreen() {
  const services = useServices();
  const lead = useBackLead('/today');
  const [, change] = useSettings();
  const { updates } = services;
  const waiting = useUpdateState(updates) === 'waiting';
  const install = useInstall();
  return (
    <SettingsPage
      lead={lead}
      version={__APP_VERSION__}
      install={install}
      installed={isInstalled(window)}
      offlineReady={useOfflineReady(services)}
      update={updates ? { look: () => updates.lookForUpdate(), waiting } : null}
      askToKeep={
        'storage' in navigator
          ? async () => {
              await change({ persisted: await askNow(navigator.storage) });
            }
          : null
      }
      me={useMe(services)}
      check={checkOf(services)}
      erase={eraseOf(services)}
    />
  );
}

export function InstallScreen() {
  return (
    <InstallPage
      lead={useBackLead('/settings')}
      platform={platformOf(navigator)}
      install={useInstall()}
      installed={isInstalled(window)}
    />
  );
}

export function LanguageScreen() {
  return <LanguagePage lead={useBackLead('/today')} />;
}

function checkOf({ session }: Services): CheckData | null {
  if (!session) return null;
  return async (onPart) => {
    const checked = await (
      await session.backups()
    ).check((done, of) => {
      onPart(done / of);
    });
    return checked.ok ? checked.value : null;
  };
}

function useOfflineReady({ updates }: Services): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let left = false;
    void updates?.offlineReady.then(() => {
      if (!left) setReady(true);
    });
    return () => {
      left = true;
    };
  }, [updates]);
  return ready;
}

function useMe({ session, activeId }: Services): { readonly id: string; readonly name: string } | null {
  const [me, setMe] = useState<{ readonly id: string; readonly name: string } | null>(null);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const opened = session && activeId ? await session.openSpace(activeId) : null;
      const mine = opened?.ok ? await opened.value.read.get(members, opened.value.me) : undefined;
      if (!left) setMe(mine ? { id: mine.id, name: mine.name } : null);
    };
    void look();
    return () => {
      left = true;
    };
  }, [session, activeId]);
  return me;
}

/** So long the dialog looks whether others wrote. */
const LOOK_MS = 6_000;
/** So long the goodbye, and what was not sent yet, has to get out. */
const GOODBYE_MS = 6_000;

function eraseOf({ session, sync }: Services): EraseState | null {
  if (!session) return null;
  let isOnline = false;
  return {
    look: async () => {
      isOnline = (await sync?.settle(LOOK_MS)) ?? false;
      return { ...(await session.eraseOutlook()), isOnline };
    },
    onErase: async () => {
      try {
        // The others see that this device takes no part any more, and the last one who goes clears the place.
        await session.sayGoodbye();
        if (isOnline) await sync?.settle(GOODBYE_MS);
        await session.eraseProfile(session.profile.id);
      } catch {
        return false;
      }
      location.assign('/');
      return true;
    },
  };
}
