import { createRoot } from 'react-dom/client';
import type { RandomBytes } from '#core/crypto/random.ts';
import { firstLanguage } from '#i18n/first-language.ts';
import { loadFirstTexts } from '#i18n/load-texts.ts';
import { openWords, type OpenedWords } from '#i18n/open-words.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { lookAhead, type Look } from '#storage/first-look.ts';
import { SettingsProvider } from '#storage/hooks.tsx';
import type { Later } from '#storage/later.ts';
import { startSession, type Session, type SessionStart } from '#storage/session.ts';
import { settingsInMemory, type SettingsStore } from '#storage/settings.ts';
import { tabMemory } from '#storage/tab-memory.ts';
import { App } from './App.tsx';
import { createWallClock } from './clock.ts';
import { deviceKind } from './device.ts';
import { titleStands, whenIdle } from './first-title.ts';
import { loadScreen } from './load-screen.ts';
import { installPrompt } from './pwa/install-prompt.ts';
import { startPwa } from './pwa/start.ts';

/** Where a new device begins with the texts of one question; a link begins elsewhere, and waits for all. */
const FIRST_QUESTION: readonly string[] = ['/', '/start'];

/** The composition root: the only place where the real clock, randomness and page are taken hold of. */
export async function boot(root: HTMLElement): Promise<void> {
  installPrompt.watch(window);
  const clock = createWallClock();
  const random: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));
  const firstScreen = titleStands(root);
  const later: Later = (work) =>
    void firstScreen.then(() => {
      whenIdle(work);
    });
  const screen = loadScreen(location, tabMemory.hadData());
  // On a first visit nobody has chosen a language yet: its words need not wait for the database.
  const isNew = !tabMemory.hadData() && FIRST_QUESTION.includes(location.pathname);
  if (isNew) void loadFirstTexts(firstLanguage({ browser: navigator.languages })).catch(() => null);
  const wordsFor = (settings: SettingsStore): Promise<OpenedWords> => openSettled(settings, isNew);
  let words: Promise<OpenedWords> | undefined;
  const start = await startSession({
    now: clock.now,
    random,
    later,
    deviceKind: deviceKind(window),
    onReloadNeeded: () => {
      location.reload();
    },
    onSettings: (settings) => {
      words = wordsFor(settings);
      // Whoever waits for them hears of it.
      words.catch(() => undefined);
    },
    // Whatever it is: a page that says so and offers to try again, never a blank one.
  }).catch((): SessionStart => ({ type: 'storage_unavailable', settings: settingsInMemory() }));
  if ('session' in start) await readAhead(start.session, await screen, later);
  const texts = await (words ?? wordsFor(start.settings));
  // On a new device they come behind the first question.
  if (start.type === 'none') void firstScreen.then(texts.askAll).catch(() => undefined);
  else await texts.askAll().catch(() => undefined);
  const updates = startPwa(firstScreen);
  createRoot(root).render(
    <SettingsProvider settings={start.settings}>
      <WordsProvider
        texts={texts}
        onChange={(language, secondLanguage) => {
          void start.settings.set({ language, secondLanguage });
        }}
      >
        <App start={start} clock={clock} random={random} updates={updates} later={later} />
      </WordsProvider>
    </SettingsProvider>,
  );
}

function openSettled(settings: SettingsStore, isNew: boolean): Promise<OpenedWords> {
  const { language: chosen, secondLanguage } = settings.get();
  return openWords({
    second: secondLanguage,
    language: firstLanguage({ ...(chosen ? { chosen } : {}), browser: navigator.languages }),
    page: document.documentElement,
    ...(isNew ? { loadFirst: loadFirstTexts } : {}),
    missing: import.meta.env.PROD ? 'show-dutch' : 'throw',
  });
}

/** Reads what the first screen is drawn from. What cannot be read is read again by the screen, which says so. */
async function readAhead(session: Session, looks: readonly Look[], later: Later): Promise<void> {
  const active = session.activeSpace();
  const space = active === null ? null : session.opened(active);
  if (space && looks.length > 0) await lookAhead(space, looks).then(later, () => undefined);
}
