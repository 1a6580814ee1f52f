import type { Voice } from './voices.ts';

export interface Utterance<V extends Voice = Voice> {
  readonly text: string;
  readonly lang: string;
  readonly voice: V | undefined;
}

export interface UtteranceEvents {
  readonly onStart: () => void;
  readonly onEnd: () => void;
  readonly onError: () => void;
}

/** What the player asks of a device that speaks; tests script one. */
export interface SpeechEngine<V extends Voice = Voice> {
  /** Empty where they come later, and on browsers that never tell. */
  voices(): readonly V[];
  onVoices(listener: () => void): () => void;
  speak(utterance: Utterance<V>, events: UtteranceEvents): void;
  /** Whatever is being said or waits. */
  cancel(): void;
}

/** Slower than people speak: for who still learns the language. */
const RATE = 0.85;

/** Null where the browser has no speech at all. */
export function webSpeech(): SpeechEngine<SpeechSynthesisVoice> | null {
  if (!('speechSynthesis' in window)) return null;
  const synthesis = window.speechSynthesis;
  // Without somebody who holds it a browser may forget an utterance, and its end is never told.
  const held = new Set<SpeechSynthesisUtterance>();
  return {
    voices: () => synthesis.getVoices(),
    onVoices: (listener) => {
      // Safari has the list, not the event.
      if (typeof synthesis.addEventListener !== 'function') return () => undefined;
      synthesis.addEventListener('voiceschanged', listener);
      return () => {
        synthesis.removeEventListener('voiceschanged', listener);
      };
    },
    speak: ({ text, lang, voice }, { onStart, onEnd, onError }) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = lang;
      utterance.voice = voice ?? null;
      utterance.rate = RATE;
      utterance.onstart = onStart;
      utterance.onend = () => {
        held.delete(utterance);
        onEnd();
      };
      utterance.onerror = () => {
        held.delete(utterance);
        onError();
      };
      held.clear();
      held.add(utterance);
      synthesis.speak(utterance);
    },
    cancel: () => {
      synthesis.cancel();
    },
  };
}
