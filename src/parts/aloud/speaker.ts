import type { Recordings } from '#i18n/recordings.ts';
import type { SoundEngine } from './sound-engine.ts';
import type { SpeechEngine } from './speech-engine.ts';
import { voiceFor } from './voices.ts';

/** Runs something later; the answer calls it off. */
export type After = (ms: number, run: () => void) => () => void;

/** `silent`: no voice answered, or it fell silent half-way. `skipped`: only other sentences of this language were recorded. */
export type Said = 'said' | 'silent' | 'stopped' | 'skipped';

export interface Words {
  readonly text: string;
  readonly lang: string;
}

export const WATCHDOG = {
  /** The list of voices comes late on some browsers, on others never. */
  voices: 2_000,
  /** A voice has begun by then. */
  start: 4_000,
  /** For a sentence, and for each of its letters: a slow voice needs half of it. */
  end: 6_000,
  endPerLetter: 250,
} as const;

export interface SpeakerDeps {
  readonly speech: SpeechEngine | null;
  readonly sounds: SoundEngine | null;
  readonly after: After;
  readonly recordings: (lang: string) => Promise<Recordings>;
}

/** Says one sentence at a time, with a recording where there is one and else with a voice of the device. */
export class Speaker {
  readonly #deps: SpeakerDeps;
  #stop: (() => void) | null = null;
  /** Another one for each sentence. */
  #turn: object | null = null;

  constructor(deps: SpeakerDeps) {
    this.#deps = deps;
  }

  /**
   * False when the device names its voices and has none for the language: another voice would only make noise. True is no
   * promise: Android names voices that it does not have.
   */
  async canSay(lang: string): Promise<boolean> {
    const { speech, recordings } = this.#deps;
    if ((await recordings(lang)).size > 0) return true;
    if (!speech) return false;
    await this.#voicesKnown(speech);
    const voices = speech.voices();
    return voices.length === 0 || voiceFor(lang, voices) !== undefined;
  }

  async say(words: Words): Promise<Said> {
    this.stop();
    const turn = {};
    this.#turn = turn;
    const recordings = await this.#deps.recordings(words.lang);
    const recording = recordings.get(words.text);
    if (this.#turn !== turn) return 'stopped';
    if (recording !== undefined && this.#deps.sounds) {
      const said = await this.#watched(words, (events) => this.#deps.sounds?.play(recording, events));
      if (said !== 'silent') return said;
    }
    return this.#speak(words, recordings.size > 0 ? 'skipped' : 'silent');
  }

  stop(): void {
    const stop = this.#stop;
    this.#stop = null;
    this.#turn = null;
    stop?.();
    this.#deps.speech?.cancel();
    this.#deps.sounds?.stop();
  }

  async #speak(words: Words, without: Said): Promise<Said> {
    const { speech } = this.#deps;
    if (!speech) return without;
    const voices = speech.voices();
    const voice = voiceFor(words.lang, voices);
    if (voices.length > 0 && !voice) return without;
    return this.#watched(words, (events) => {
      // Some browsers say nothing as long as something earlier waits.
      speech.cancel();
      speech.speak({ ...words, voice }, events);
    });
  }

  /** Until it ended, it was stopped, or it has been silent for too long. */
  #watched(
    { text }: Words,
    start: (events: { onStart: () => void; onEnd: () => void; onError: () => void }) => void,
  ): Promise<Said> {
    return new Promise((resolve) => {
      let isOver = false;
      let callOff = (): void => undefined;
      const finish = (said: Said): void => {
        if (isOver) return;
        isOver = true;
        callOff();
        if (said === 'silent') {
          this.#deps.speech?.cancel();
          this.#deps.sounds?.stop();
        }
        resolve(said);
      };
      const wait = (ms: number): void => {
        callOff();
        callOff = this.#deps.after(ms, () => {
          finish('silent');
        });
      };
      this.#stop = () => {
        finish('stopped');
      };
      wait(WATCHDOG.start);
      start({
        onStart: () => {
          if (!isOver) wait(WATCHDOG.end + WATCHDOG.endPerLetter * text.length);
        },
        onEnd: () => {
          finish('said');
        },
        onError: () => {
          finish('silent');
        },
      });
    });
  }

  #voicesKnown(speech: SpeechEngine): Promise<void> {
    if (speech.voices().length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        stopListening();
        callOff();
        resolve();
      };
      const stopListening = speech.onVoices(() => {
        if (speech.voices().length > 0) done();
      });
      const callOff = this.#deps.after(WATCHDOG.voices, done);
    });
  }
}
