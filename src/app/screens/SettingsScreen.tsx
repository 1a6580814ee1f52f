import { useEffect, useState, useSyncExternalStore } from 'react';
import { applications } from '#domain/applications/model.ts';
import { members } from '#domain/people/model.ts';
import type { CheckData } from '#features/settings/CheckEverything.tsx';
import type { EraseState } from '#features/settings/EraseEverything.tsx';
import { SettingsPage } from '#features/settings/SettingsPage.tsx';
import { InstallPage } from '#features/settings/InstallPage.tsx';
import { LanguagePage } from '#features/settings/LanguagePage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useSettings } from '#storage/hooks.tsx';
import type { Session } from '#storage/session.ts';
import { isInstalled, platformOf } from '../device.ts';
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
      erase={useErase(services)}
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

/** What is lost with everything: said of the file in which most is unsent, for all files go. */
async function othersOf(session: Session): Promise<EraseState['other']> {
  let most: EraseState['other'] = null;
  for (const { id, kind } of session.spaces()) {
    const opened = kind === 'pair' ? await session.openSpace(id) : null;
    if (!opened?.ok) continue;
    const [first, ...more] = (await opened.value.sendingState()).others;
    if (!first) {
      if ((await opened.value.read.list(applications)).length > 0) return null;
      continue;
    }
    const behind = more.reduce((far, one) => (one.waiting > far.waiting ? one : far), first);
    if (most === null || behind.waiting > most.unsent) most = { name: behind.name, unsent: behind.waiting };
  }
  return most;
}

function useErase({ session }: Services): EraseState | null {
  const [other, setOther] = useState<EraseState['other']>(null);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const found = session ? await othersOf(session) : null;
      if (!left) setOther(found);
    };
    void look();
    return () => {
      left = true;
    };
  }, [session]);
  if (!session) return null;
  return {
    other,
    onErase: async () => {
      try {
        await session.eraseProfile(session.profile.id);
      } catch {
        return false;
      }
      location.assign('/');
      return true;
    },
  };
}
