import { useEffect, useState, useSyncExternalStore } from 'react';
import { members } from '#domain/people/model.ts';
import type { EraseState } from '#features/settings/EraseEverything.tsx';
import { SettingsPage } from '#features/settings/SettingsPage.tsx';
import { LanguagePage } from '#features/settings/LanguagePage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useSettings } from '#storage/hooks.tsx';
import { installPrompt } from '../pwa/install-prompt.ts';
import { askNow } from '../pwa/persist.ts';
import { useUpdateState } from '../pwa/use-update-state.ts';
import { useServices, type Services } from '../services.ts';

declare const __APP_VERSION__: string;

export function SettingsScreen() {
  const services = useServices();
  const lead = useBackLead('/today');
  const [, change] = useSettings();
  const { updates } = services;
  const waiting = useUpdateState(updates) === 'waiting';
  const canInstall = useSyncExternalStore(installPrompt.listen, installPrompt.isThere);
  return (
    <SettingsPage
      lead={lead}
      version={__APP_VERSION__}
      install={
        canInstall
          ? () => {
              void installPrompt.show();
            }
          : null
      }
      installed={window.matchMedia('(display-mode: standalone)').matches}
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
      erase={useErase(services)}
    />
  );
}

export function LanguageScreen() {
  return <LanguagePage lead={useBackLead('/today')} />;
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

function useErase({ session, activeId }: Services): EraseState | null {
  const [other, setOther] = useState<EraseState['other']>(null);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const opened = session && activeId ? await session.openSpace(activeId) : null;
      const sending = opened?.ok ? await opened.value.sendingState() : null;
      const first = sending?.others[0];
      if (!left) setOther(first ? { name: first.name, unsent: first.waiting } : null);
    };
    void look();
    return () => {
      left = true;
    };
  }, [session, activeId]);
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
