import { createRoot } from 'react-dom/client';
import type { RandomBytes } from '#core/crypto/random.ts';
import { firstLanguage } from '#i18n/first-language.ts';
import { openWords } from '#i18n/open-words.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { SettingsProvider } from '#storage/hooks.tsx';
import { startSession, type SessionStart } from '#storage/session.ts';
import { settingsInMemory } from '#storage/settings.ts';
import { App } from './App.tsx';
import { createWallClock } from './clock.ts';
import { deviceKind } from './device.ts';
import { installPrompt } from './pwa/install-prompt.ts';
import { startPwa } from './pwa/start.ts';

/** The composition root: the only place where the real clock, randomness and page are taken hold of. */
export async function boot(root: HTMLElement): Promise<void> {
  installPrompt.watch(window);
  const clock = createWallClock();
  const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));
  const start = await startSession({
    now: clock.now,
    random,
    deviceKind: deviceKind(window),
    onReloadNeeded: () => {
      location.reload();
    },
    // Whatever it is: a page that says so and offers to try again, never a blank one.
  }).catch((): SessionStart => ({ type: 'storage_unavailable', settings: settingsInMemory() }));
  const language = firstLanguage({
    ...(start.settings.get().language ? { chosen: start.settings.get().language ?? undefined } : {}),
    browser: navigator.languages,
  });
  const texts = await openWords({
    language,
    page: document.documentElement,
    missing: import.meta.env.PROD ? 'show-dutch' : 'throw',
  });
  const updates = startPwa();
  createRoot(root).render(
    <SettingsProvider settings={start.settings}>
      <WordsProvider
        texts={texts}
        onChange={(code) => {
          void start.settings.set({ language: code });
        }}
      >
        <App start={start} clock={clock} random={random} updates={updates} />
      </WordsProvider>
    </SettingsProvider>,
  );
}
