// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '#tests/fixtures/manual-timers.ts';
import { AloudState } from './aloud-state.ts';
import { Reader, type Answer, type Question } from './reader.ts';
import type { Sentence } from './sentences.ts';
import type { Said, Words } from './speaker.ts';

afterEach(() => {
  document.body.replaceChildren();
});

interface SetUp {
  readonly screen: readonly string[];
  readonly languages?: readonly string[];
  readonly heard?: Readonly<Record<string, boolean>>;
  /** Languages in which no voice is named. */
  readonly voiceless?: readonly string[];
}

/** Sentences of the screen as `ar: words`; without a language they are Dutch. */
function sentence(written: string): Sentence {
  const [, lang = 'nl', text = written] = /^([a-z]{2}): (.*)$/u.exec(written) ?? [];
  return { text, lang, range: null, element: document.body };
}

function setUp({ screen, languages = ['nl'], heard = { nl: true }, voiceless = [] }: SetUp) {
  const state = new AloudState();
  const answers: Record<string, boolean> = { ...heard };
  const said: string[] = [];
  const shown: (string | null)[] = [];
  let shownScreen = screen;
  let shownLanguages = languages;
  let question: Question | null = null;
  let finish: ((said: Said) => void) | null = null;
  const reader = new Reader({
    state,
    speaker: {
      canSay: (lang) => Promise.resolve(!voiceless.includes(lang)),
      say: ({ text, lang }: Words) => {
        said.push(`${lang}: ${text}`);
        return new Promise<Said>((resolve) => {
          finish = resolve;
        });
      },
      stop: () => finish?.('stopped'),
    },
    sentencesOf: (of) => (of === 'page' ? shownScreen : ['card']).map(sentence),
    show: (one) => shown.push(one?.text ?? null),
    ask: (asked) => {
      question = asked;
    },
    languages: () => shownLanguages,
    testSentence: (lang) => `test ${lang}`,
    heard: () => answers,
    remember: (lang, isHeard) => {
      answers[lang] = isHeard;
    },
    showDutch: () => {
      shownLanguages = ['nl', ...shownLanguages];
      shownScreen = ['Hallo', ...shownScreen];
      return Promise.resolve();
    },
  });
  return {
    reader,
    state,
    said,
    shown,
    answers,
    question: () => question,
    press: async (of: 'page' | Element = 'page') => {
      reader.press(of);
      await settle();
    },
    answer: async (answer: Answer) => {
      reader.answer(question!, answer);
      await settle();
    },
    /** The sentence that is being said comes to an end. */
    ends: async (how: Said = 'said') => {
      finish?.(how);
      await settle();
    },
  };
}

describe('reading a screen', () => {
  it('says one sentence after the other, marks the one that is said, and ends by itself', async () => {
    const { said, shown, state, press, ends } = setUp({ screen: ['Een.', 'Twee.'] });
    await press();
    expect(said).toEqual(['nl: Een.']);
    expect(state.get()).toEqual({ is: 'reading', of: 'page' });
    await ends();
    expect(said).toEqual(['nl: Een.', 'nl: Twee.']);
    expect(shown).toEqual(['Een.', 'Twee.']);
    await ends();
    expect(shown.at(-1)).toBeNull();
    expect(state.get()).toEqual({ is: 'silent' });
  });

  it('stops on the second press, and goes on from that sentence on the third', async () => {
    const { said, state, press, ends } = setUp({ screen: ['Een.', 'Twee.', 'Drie.'] });
    await press();
    await ends();
    await press();
    expect(state.get()).toEqual({ is: 'stopped', of: 'page' });
    await press();
    expect(said).toEqual(['nl: Een.', 'nl: Twee.', 'nl: Twee.']);
    await ends();
    expect(said.at(-1)).toBe('nl: Drie.');
  });

  it('forgets the place on another screen, and is silent at once', async () => {
    const { reader, said, state, press, ends } = setUp({ screen: ['Een.', 'Twee.'] });
    await press();
    await ends();
    reader.leave();
    await settle();
    expect(state.get()).toEqual({ is: 'silent' });
    await press();
    expect(said).toEqual(['nl: Een.', 'nl: Twee.', 'nl: Een.']);
  });

  it('reads a card, another card in its place, and stops with the button of the screen', async () => {
    const { said, state, press } = setUp({ screen: ['Een.'] });
    const [one, two] = [document.createElement('div'), document.createElement('div')];
    await press(one);
    expect(state.get()).toEqual({ is: 'reading', of: one });
    await press(two);
    expect(state.get()).toEqual({ is: 'reading', of: two });
    await press();
    expect(state.get()).toEqual({ is: 'stopped', of: two });
    expect(said).toEqual(['nl: card', 'nl: card']);
  });
});

describe('the first time in a language', () => {
  it('says a test sentence, asks whether she heard it, and remembers that', async () => {
    const { said, question, answers, press, answer, ends } = setUp({ screen: ['Een.'], heard: {} });
    await press();
    expect(said).toEqual(['nl: test nl']);
    expect(question()).toEqual({ type: 'heard', lang: 'nl' });
    await ends();
    await answer('again');
    expect(said).toEqual(['nl: test nl', 'nl: test nl']);
    await answer('yes');
    expect(answers).toEqual({ nl: true });
    expect(question()).toBeNull();
    expect(said.at(-1)).toBe('nl: Een.');
  });

  it('says what to do when she does not hear it, and tests again when she wants', async () => {
    const { said, question, answers, press, answer } = setUp({ screen: ['Een.'], heard: {} });
    await press();
    await answer('no');
    expect(question()).toEqual({ type: 'noVoice', lang: 'nl', offersDutch: false });
    expect(answers).toEqual({ nl: false });
    await answer('again');
    expect(question()).toEqual({ type: 'heard', lang: 'nl' });
    await answer('yes');
    expect(said.at(-1)).toBe('nl: Een.');
  });

  it('asks nothing when no voice answers: it says so itself, and reads nothing', async () => {
    const { said, question, state, answers, press, ends, answer } = setUp({ screen: ['Een.'], heard: {} });
    await press();
    await ends('silent');
    expect(question()).toEqual({ type: 'noVoice', lang: 'nl', offersDutch: false });
    await answer('close');
    expect(said).toEqual(['nl: test nl']);
    expect(state.get()).toEqual({ is: 'silent' });
    // Perhaps the sound was off: the next time it tries again.
    expect(answers).toEqual({});
  });

  it('is over when she closes the question', async () => {
    const { state, press, answer } = setUp({ screen: ['Een.'], heard: {} });
    await press();
    await answer('close');
    expect(state.get()).toEqual({ is: 'silent' });
  });
});

describe('a language without a voice', () => {
  it('is not tested with another voice; Dutch is offered, shown, and read', async () => {
    const { said, question, answers, press, answer, ends } = setUp({
      screen: ['ar: مرحبًا'],
      languages: ['ar'],
      voiceless: ['ar'],
    });
    await press();
    expect(said).toEqual([]);
    expect(question()).toEqual({ type: 'noVoice', lang: 'ar', offersDutch: true });
    await answer('dutch');
    expect(answers).toEqual({ nl: true, ar: false });
    expect(said).toEqual(['nl: Hallo']);
    await ends();
    expect(said).toEqual(['nl: Hallo']);
  });

  it('is left out of a screen in two languages, without asking again', async () => {
    const { said, question, press, ends } = setUp({
      screen: ['Hallo', 'ar: مرحبًا', 'Klaar'],
      languages: ['nl', 'ar'],
      heard: { nl: true, ar: false },
    });
    await press();
    await ends();
    await ends();
    expect(said).toEqual(['nl: Hallo', 'nl: Klaar']);
    expect(question()).toBeNull();
  });

  it('that falls silent half-way is said in words, and reading goes on from there', async () => {
    const { said, question, state, press, answer, ends } = setUp({ screen: ['Een.', 'Twee.'] });
    await press();
    await ends();
    await ends('silent');
    expect(question()).toEqual({ type: 'noVoice', lang: 'nl', offersDutch: false });
    await answer('close');
    expect(state.get()).toEqual({ is: 'stopped', of: 'page' });
    await press();
    expect(said).toEqual(['nl: Een.', 'nl: Twee.', 'nl: Twee.']);
  });

  it('is no answer to a question that came in the place of another', async () => {
    const { reader, question, press, answer } = setUp({ screen: ['Een.'], heard: {} });
    await press();
    const first = question()!;
    await answer('no');
    reader.answer(first, 'close');
    expect(question()?.type).toBe('noVoice');
  });
});

describe('two languages on a screen', () => {
  it('are each tested and said', async () => {
    const { said, press, answer, ends } = setUp({
      screen: ['Hallo', 'tr: Merhaba'],
      languages: ['nl', 'tr'],
      heard: {},
    });
    await press();
    await answer('yes');
    await answer('yes');
    await ends();
    expect(said).toEqual(['nl: test nl', 'tr: test tr', 'nl: Hallo', 'tr: Merhaba']);
  });
});
