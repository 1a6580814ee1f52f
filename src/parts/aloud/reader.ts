import { SILENT, type AloudState, type Readable } from './aloud-state.ts';
import type { Sentence } from './sentences.ts';
import type { Said, Words } from './speaker.ts';

/** Dutch is on every phone that is sold here; another language often is not. */
export const DUTCH = 'nl';

export type Question =
  /** The test sentence was said: did she hear it? */
  | { readonly type: 'heard'; readonly lang: string }
  /** No voice answers in this language. */
  | { readonly type: 'noVoice'; readonly lang: string; readonly offersDutch: boolean };

export type Answer = 'yes' | 'no' | 'again' | 'dutch' | 'close';

/** How a reading came to its end; `noVoice` names the language. */
type Outcome = 'done' | 'stopped' | { readonly noVoice: string };

export interface ReaderDeps {
  readonly state: AloudState;
  readonly speaker: {
    canSay(lang: string): Promise<boolean>;
    say(words: Words): Promise<Said>;
    stop(): void;
  };
  readonly sentencesOf: (of: Readable) => readonly Sentence[];
  readonly show: (sentence: Sentence | null) => void;
  /** Asks on the screen; null takes the question away. */
  readonly ask: (question: Question | null) => void;
  /** The languages of the screen: one, or Dutch and her own. */
  readonly languages: () => readonly string[];
  readonly testSentence: (lang: string) => string;
  /** What she answered before, by language. */
  readonly heard: () => Readonly<Record<string, boolean>>;
  readonly remember: (lang: string, heard: boolean) => void;
  /** Dutch on the screen, with her language below it. */
  readonly showDutch: () => Promise<void>;
}

/** Reads a screen sentence by sentence: asks once whether a language is heard, and says so when no voice answers. */
export class Reader {
  readonly #deps: ReaderDeps;
  /** Another object for each press: what still runs for an earlier one stops by itself. */
  #run: object = {};
  #stoppedAt: { readonly index: number; readonly sentence: Sentence } | null = null;
  #asked: { readonly question: Question; readonly answered: (answer: Answer) => void } | null = null;
  /** She wants to try this one again, whatever she answered before. */
  #toTest: string | null = null;

  constructor(deps: ReaderDeps) {
    this.#deps = deps;
  }

  /** Begins, stops, or goes on where it stopped. */
  press(of: Readable): void {
    const reading = this.#deps.state.get();
    if (reading.is === 'reading') {
      this.stop();
      // The button of the screen is the stop of whatever is read.
      if (reading.of === of || of === 'page') return;
    }
    const goesOn = reading.is === 'stopped' && reading.of === of;
    if (!goesOn) this.#stoppedAt = null;
    void this.#begin(of);
  }

  /** Keeps the place. */
  stop(): void {
    const reading = this.#deps.state.get();
    this.#end();
    if (reading.is === 'reading')
      this.#deps.state.set(this.#stoppedAt ? { is: 'stopped', of: reading.of } : SILENT);
  }

  /** Read to the end, or another screen: there is no place to go on from. */
  leave(): void {
    this.#end();
    this.#stoppedAt = null;
    this.#deps.state.set(SILENT);
  }

  /** A window that closes may still answer for the question that was in it: only the one that stands open counts. */
  answer(question: Question, answer: Answer): void {
    const asked = this.#asked;
    if (asked?.question !== question) return;
    this.#asked = null;
    this.#deps.ask(null);
    asked.answered(answer);
  }

  #end(): void {
    this.#run = {};
    this.#asked = null;
    this.#toTest = null;
    this.#deps.speaker.stop();
    this.#deps.show(null);
    this.#deps.ask(null);
  }

  async #begin(first: Readable): Promise<void> {
    const run = {};
    this.#run = run;
    let of = first;
    for (;;) {
      this.#deps.state.set({ is: 'reading', of });
      const outcome = await this.#read(of, run);
      if (this.#run !== run) return;
      if (outcome === 'done') {
        this.leave();
        return;
      }
      if (outcome === 'stopped') {
        this.stop();
        return;
      }
      this.#deps.show(null);
      const lang = outcome.noVoice;
      const answer = await this.#ask({ type: 'noVoice', lang, offersDutch: lang !== DUTCH });
      if (this.#run !== run) return;
      if (answer === 'again') this.#toTest = lang;
      else if (answer === 'dutch') of = await this.#goOnInDutch(of, lang);
      else {
        this.stop();
        return;
      }
      // `stop` and a press set another one while Dutch was loading.
      if (this.#isOver(run)) return;
    }
  }

  #isOver(run: object): boolean {
    return this.#run !== run;
  }

  async #goOnInDutch(of: Readable, lang: string): Promise<Readable> {
    this.#deps.remember(lang, false);
    if (this.#deps.languages()[0] === DUTCH) return of;
    await this.#deps.showDutch();
    this.#stoppedAt = null;
    return 'page';
  }

  async #read(of: Readable, run: object): Promise<Outcome> {
    const all = this.#deps.sentencesOf(of);
    const silent: string[] = [];
    for (const lang of this.#deps.languages()) {
      if (!all.some((sentence) => sentence.lang === lang)) continue;
      const heard = this.#toTest === lang ? undefined : this.#deps.heard()[lang];
      if (heard === false) silent.push(lang);
      if (heard !== undefined) continue;
      const answer = await this.#test(lang, run);
      if (answer === 'close' || this.#run !== run) return 'stopped';
      if (answer === 'no') return { noVoice: lang };
    }
    const sentences = await this.#sayable(all, silent);
    const [unheard] = silent;
    if (sentences.length === 0 && unheard !== undefined) return { noVoice: unheard };
    for (let index = this.#placeIn(sentences); index < sentences.length; index++) {
      const sentence = sentences[index];
      if (!sentence || this.#run !== run) return 'stopped';
      this.#stoppedAt = { index, sentence };
      this.#deps.show(sentence);
      const said = await this.#deps.speaker.say(sentence);
      if (said === 'silent') return { noVoice: sentence.lang };
      if (said === 'stopped') return 'stopped';
    }
    return 'done';
  }

  /** Says the test sentence until she says whether she heard it; a voice that does not answer is a no. */
  async #test(lang: string, run: object): Promise<'yes' | 'no' | 'close'> {
    this.#toTest = null;
    if (!(await this.#deps.speaker.canSay(lang))) return 'no';
    while (this.#run === run) {
      const asked = this.#ask({ type: 'heard', lang });
      const silence = this.#deps.speaker
        .say({ text: this.#deps.testSentence(lang), lang })
        .then((said) => (said === 'silent' ? said : asked));
      const answer = await Promise.race([asked, silence]);
      if (answer === 'again') continue;
      this.#deps.speaker.stop();
      if (answer === 'silent') return 'no';
      if (answer === 'yes' || answer === 'no') this.#deps.remember(lang, answer === 'yes');
      return answer === 'yes' ? 'yes' : answer === 'no' ? 'no' : 'close';
    }
    return 'close';
  }

  /** What the screen says in her languages, and in another one when the device has it. */
  async #sayable(all: readonly Sentence[], silent: readonly string[]): Promise<readonly Sentence[]> {
    const spoken = new Set(this.#deps.languages().filter((lang) => !silent.includes(lang)));
    for (const lang of new Set(all.map((sentence) => sentence.lang)))
      if (
        !silent.includes(lang) &&
        this.#deps.heard()[lang] !== false &&
        (await this.#deps.speaker.canSay(lang))
      )
        spoken.add(lang);
    return all.filter(({ lang }) => spoken.has(lang));
  }

  #placeIn(sentences: readonly Sentence[]): number {
    const stopped = this.#stoppedAt;
    if (!stopped) return 0;
    const same = sentences.flatMap(({ text, lang }, index) =>
      text === stopped.sentence.text && lang === stopped.sentence.lang ? [index] : [],
    );
    return same.reduce(
      (best, index) => (Math.abs(index - stopped.index) < Math.abs(best - stopped.index) ? index : best),
      same[0] ?? 0,
    );
  }

  #ask(question: Question): Promise<Answer> {
    this.#deps.ask(question);
    return new Promise((answered) => {
      this.#asked = { question, answered };
    });
  }
}
