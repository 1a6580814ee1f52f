import { describe, expect, it } from 'vitest';
import type { Recordings } from '#i18n/recordings.ts';
import { createManualTimers, settle } from '#tests/fixtures/manual-timers.ts';
import { scriptSpeech, voice } from '#tests/fixtures/scripted-speech.ts';
import type { SoundEngine } from './sound-engine.ts';
import { Speaker, WATCHDOG, type Said } from './speaker.ts';
import type { UtteranceEvents } from './speech-engine.ts';
import { normalTag, voiceFor, type Voice } from './voices.ts';

const HELLO = { text: 'Hallo Samira', lang: 'nl' };

function setUp(voices: readonly Voice[], recordings: Recordings = new Map()) {
  const speech = scriptSpeech(voices);
  const timers = createManualTimers();
  const played: string[] = [];
  let sound: UtteranceEvents | null = null;
  const sounds: SoundEngine = {
    play: (address, events) => {
      played.push(address);
      sound = events;
    },
    stop: () => {
      sound = null;
    },
  };
  const speaker = new Speaker({
    speech,
    sounds,
    after: (ms, run) => timers.after(ms, run),
    recordings: (lang) => Promise.resolve(lang === 'nl' ? recordings : new Map()),
  });
  const outcomes: Said[] = [];
  const say = async (words = HELLO): Promise<void> => {
    void speaker.say(words).then((said) => outcomes.push(said));
    await settle();
  };
  return { speech, timers, speaker, played, outcomes, say, sound: () => sound };
}

describe('the voice for a language', () => {
  it('is found whatever form the tag of a device has', () => {
    expect(['nl_NL', 'nl-NL', 'NL-nl', 'eng-US-f000', 'ar', 'zh-Hans-CN', '', '??'].map(normalTag)).toEqual([
      'nl-NL',
      'nl-NL',
      'nl-NL',
      'en-US',
      'ar',
      'zh',
      '',
      '',
    ]);
    expect(voiceFor('en', [voice('nl_NL'), voice('eng-US-f000')])?.lang).toBe('eng-US-f000');
  });

  it('is one of the device itself, never one of the net that hears every word, nor one of another language', () => {
    const net = voice('nl-NL', { name: 'net', localService: false, default: true });
    expect(voiceFor('nl', [net, voice('nl-BE')])?.lang).toBe('nl-BE');
    expect(voiceFor('nl', [net])).toBeUndefined();
    expect(voiceFor('ar', [voice('nl'), voice('en')])).toBeUndefined();
  });

  it('is the one that the device prefers', () => {
    expect(voiceFor('nl', [voice('nl-BE'), voice('nl-NL', { default: true })])?.lang).toBe('nl-NL');
    expect(voiceFor('nl-BE', [voice('nl-NL', { default: true }), voice('nl-BE')])?.lang).toBe('nl-BE');
  });
});

describe('saying a sentence', () => {
  it('clears what waits before it speaks, and always names the language', async () => {
    const { speech, say, outcomes } = setUp([voice('nl_NL')]);
    await say();
    expect(speech.calls.slice(-2)).toEqual(['cancel', 'Hallo Samira (nl, voice nl_NL)']);
    speech.start();
    speech.end();
    await settle();
    expect(outcomes).toEqual(['said']);
  });

  it('is silent when no voice begins, when one falls silent half-way, and when one fails', async () => {
    const { speech, say, outcomes, timers } = setUp([]);
    await say();
    await timers.advance(WATCHDOG.start);
    expect(outcomes).toEqual(['silent']);
    await say();
    speech.start();
    await timers.advance(WATCHDOG.end + WATCHDOG.endPerLetter * HELLO.text.length);
    expect(outcomes).toEqual(['silent', 'silent']);
    await say();
    speech.fail();
    await settle();
    expect(outcomes).toEqual(['silent', 'silent', 'silent']);
    expect(timers.waiting).toBe(0);
  });

  it('is not said by a voice of another language', async () => {
    const { speech, say, outcomes } = setUp([voice('en-US')]);
    await say();
    expect(outcomes).toEqual(['silent']);
    expect(speech.calls).not.toContainEqual(expect.stringContaining('Hallo'));
  });

  it('stops at once, and nothing comes after that', async () => {
    const { speech, speaker, say, outcomes, timers } = setUp([voice('nl')]);
    await say();
    speech.start();
    speaker.stop();
    await timers.advance(60_000);
    expect(outcomes).toEqual(['stopped']);
    expect(speech.calls.at(-1)).toBe('cancel');
  });

  it('waits for voices that come late, and not for ever', async () => {
    const { speech, speaker, timers } = setUp([]);
    const late = speaker.canSay('ar');
    await settle();
    speech.bring([voice('nl-NL')]);
    expect(await late).toBe(false);
    expect(await speaker.canSay('nl')).toBe(true);
    const never = setUp([]);
    const answer = never.speaker.canSay('ar');
    await never.timers.advance(WATCHDOG.voices);
    // A device that names no voice may have one: the test sentence tells.
    expect(await answer).toBe(true);
    expect(timers.waiting).toBe(0);
  });

  it('cannot be done by a browser without speech', async () => {
    const speaker = new Speaker({
      speech: null,
      sounds: null,
      after: () => () => undefined,
      recordings: () => Promise.resolve(new Map()),
    });
    expect(await speaker.canSay('nl')).toBe(false);
    expect(await speaker.say(HELLO)).toBe('silent');
  });
});

describe('a recorded phrase', () => {
  const recordings = new Map([['Hallo Samira', '/packs/hallo.opus']]);

  it('is played where the words are the same, and anything else is spoken', async () => {
    const { speech, say, played, outcomes, sound } = setUp([voice('nl')], recordings);
    await say();
    expect(played).toEqual(['/packs/hallo.opus']);
    sound()!.onStart();
    sound()!.onEnd();
    await say({ text: 'Hallo Yusuf', lang: 'nl' });
    expect(played).toHaveLength(1);
    expect(speech.calls.at(-1)).toBe('Hallo Yusuf (nl, voice nl)');
    expect(outcomes).toEqual(['said']);
  });

  it('that does not play is spoken after all', async () => {
    const { speech, say, sound } = setUp([voice('nl')], recordings);
    await say();
    sound()!.onError();
    await settle();
    expect(speech.calls.at(-1)).toBe('Hallo Samira (nl, voice nl)');
  });

  it('makes a language heard for which a device has no voice', async () => {
    const { speaker } = setUp([voice('en')], recordings);
    expect(await speaker.canSay('nl')).toBe(true);
    expect(await speaker.canSay('ar')).toBe(false);
    expect(await speaker.say({ text: 'Hallo Yusuf', lang: 'nl' })).toBe('skipped');
  });
});
