import type { Device } from '../pages/device.ts';

export interface Script {
  /** Tags of the voices that the device names; none: it names nothing, as some browsers do. */
  readonly voices: readonly string[];
  /** `by itself` ends each sentence at once, `step` waits for `next`, `silent` never begins. */
  readonly speaks: 'by itself' | 'step' | 'silent';
}

export interface Uttered {
  readonly text: string;
  readonly lang: string;
  readonly voice: string | null;
  readonly rate: number;
}

interface Scripted {
  readonly uttered: Uttered[];
  next: () => void;
}

interface Speech {
  /** All that was said since the last time it was asked for. */
  readonly uttered: () => Promise<readonly Uttered[]>;
  /** What is being said now, when it ends by hand. */
  readonly now: () => Promise<string | undefined>;
  /** The voice comes to the end of the sentence. */
  readonly next: () => Promise<void>;
  /** The letters that are marked on the screen. */
  readonly marked: () => Promise<string>;
}

/** A browser with a voice that does what the test says, in the place of its own. Before the first page is opened. */
export async function scriptSpeech(device: Device, script: Script): Promise<Speech> {
  await device.context.addInitScript(({ voices, speaks }: Script) => {
    const uttered: Uttered[] = [];
    let current: SpeechSynthesisUtterance | null = null;
    const tell = (utterance: SpeechSynthesisUtterance, type: 'start' | 'end'): void => {
      const event = new Event(type) as SpeechSynthesisEvent;
      if (type === 'start') utterance.onstart?.(event);
      else utterance.onend?.(event);
    };
    const scripted: Scripted = {
      uttered,
      next: () => {
        const ended = current;
        current = null;
        if (ended) tell(ended, 'end');
      },
    };
    class Utterance {
      readonly text: string;
      lang = '';
      rate = 1;
      voice: SpeechSynthesisVoice | null = null;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () =>
        voices.map((lang) => ({ name: `voice ${lang}`, lang, localService: true, default: false })),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      cancel: () => {
        current = null;
      },
      speak: (utterance: SpeechSynthesisUtterance) => {
        if (utterance.text === '') return;
        const { text, lang, rate, voice } = utterance;
        uttered.push({ text, lang, rate, voice: voice?.name ?? null });
        if (speaks === 'silent') return;
        current = utterance;
        setTimeout(() => {
          if (current !== utterance) return;
          tell(utterance, 'start');
          if (speaks === 'by itself') scripted.next();
        });
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'scriptedSpeech', { value: scripted });
  }, script);
  const { page } = device;
  return {
    uttered: () =>
      page.evaluate(() =>
        (window as unknown as { scriptedSpeech: Scripted }).scriptedSpeech.uttered.splice(0),
      ),
    now: () =>
      page.evaluate(
        () => (window as unknown as { scriptedSpeech: Scripted }).scriptedSpeech.uttered.at(-1)?.text,
      ),
    next: () =>
      page.evaluate(() => {
        (window as unknown as { scriptedSpeech: Scripted }).scriptedSpeech.next();
      }),
    marked: () =>
      page.evaluate(() => {
        const ranges = CSS.highlights.get('wm-aloud') ?? new Set();
        return [...ranges].map(String).join('|');
      }),
  };
}

/** Answers the question of the first time. */
export async function hearTheTest(device: Device): Promise<void> {
  await device.button(device.say('aloud.tool.read')).click();
  await device.button(device.say('aloud.test.yes')).click();
}
