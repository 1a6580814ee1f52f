import { useEffect, useRef, useState } from 'react';
import { loadRecordings, type Recordings } from '#i18n/recordings.ts';
import { useTexts } from '#i18n/texts-context.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { ownWords, wordsOf } from '#i18n/words-of.ts';
import { useSettings } from '#storage/hooks.tsx';
import './aloud.css';
import { AloudQuestion } from './AloudQuestion.tsx';
import type { AloudState, Readable } from './aloud-state.ts';
import { showSentence } from './highlight.ts';
import { pageRoots } from './page-roots.ts';
import { DUTCH, Reader, type Question } from './reader.ts';
import { sentencesOf } from './sentences.ts';
import { webSounds } from './sound-engine.ts';
import { Speaker, type After } from './speaker.ts';
import { webSpeech } from './speech-engine.ts';

export interface AloudReaderProps {
  readonly state: AloudState;
  /** There it is: whatever was pressed can begin. */
  readonly onReady: (reader: Reader) => void;
}

/** What reads, with the device's own voice; and what it asks. */
export function AloudReader({ state, onReady }: AloudReaderProps) {
  const { language, second, change } = useLanguage();
  const texts = useTexts();
  const words = useWords();
  const [settings, setSettings] = useSettings();
  const [question, setQuestion] = useState<Question | null>(null);
  const now = { language, second, change, texts, words, settings, setSettings };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const [reader, setReader] = useState<Reader | null>(null);
  useEffect(() => {
    const made = new Reader({
      state,
      speaker: createSpeaker(),
      sentencesOf: (of: Readable) => sentencesOf(...(of === 'page' ? pageRoots() : [of])),
      show: showSentence,
      ask: setQuestion,
      languages: () => {
        const { language: first, second: own } = latest.current;
        return own ? [first.code, own.code] : [first.code];
      },
      testSentence: (lang) => {
        const { texts: shown } = latest.current;
        const say = shown.second?.language.code === lang ? ownWords(shown.second) : wordsOf(shown.i18n);
        return say('aloud.test.sentence');
      },
      heard: () => latest.current.settings.heardVoices,
      remember: (lang, heard) => {
        const { settings: kept, setSettings: keep } = latest.current;
        const heardVoices = { ...kept.heardVoices, [lang]: heard };
        // Known at once: what is read next does not wait for the disk.
        latest.current = { ...latest.current, settings: { ...kept, heardVoices } };
        // Not kept is asked again.
        keep({ heardVoices }).catch(() => undefined);
      },
      showDutch: async () => {
        const own = latest.current.language.code;
        await latest.current.change(DUTCH, own);
        await drawn(() => latest.current.language.code === DUTCH);
      },
    });
    setReader(made);
    onReady(made);
    const hide = (): void => {
      if (document.visibilityState === 'hidden') made.stop();
    };
    const leave = (): void => {
      made.leave();
    };
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', leave);
      made.leave();
    };
  }, [state, onReady]);
  if (!question || !reader) return null;
  return (
    <AloudQuestion
      question={question}
      onAnswer={(answer) => {
        reader.answer(question, answer);
      }}
    />
  );
}

const after: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
};

function createSpeaker(): Speaker {
  const known = new Map<string, Promise<Recordings>>();
  const recordings = (lang: string): Promise<Recordings> => {
    const before = known.get(lang);
    if (before) return before;
    const loading = loadRecordings(lang);
    known.set(lang, loading);
    void loading.then(keepRecordings);
    return loading;
  };
  return new Speaker({ speech: webSpeech(), sounds: webSounds(), after, recordings });
}

/** For use without a network: the service worker keeps what passes through it. */
function keepRecordings(recordings: Recordings): void {
  for (const address of recordings.values()) void fetch(address).catch(() => undefined);
}

/** Until the screen shows what was asked for; not longer than a few frames. */
async function drawn(isShown: () => boolean): Promise<void> {
  for (let frames = 0; frames < 60; frames++) {
    await new Promise((resolve) => setTimeout(resolve, 16));
    if (isShown()) return;
  }
}
