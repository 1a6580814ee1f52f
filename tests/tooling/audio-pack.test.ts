import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Recordings } from '#i18n/recordings.ts';
import { Speaker } from '#parts/aloud/speaker.ts';
import { folderOfAsset } from '../../scripts/build/file-names.ts';
import { inRoot } from '../../scripts/places.mjs';
import { createManualTimers, settle } from '#tests/fixtures/manual-timers.ts';
import { scriptSpeech, voice } from '#tests/fixtures/scripted-speech.ts';

/** A made-up app of two phrases, of which one is recorded. It is never a part of the project. */
const house = mkdtempSync(path.join(tmpdir(), 'recordings-'));
const within = (...parts: string[]): string => path.join(house, ...parts);
const PHRASES = { sample: { recorded: 'Dit is opgenomen.', other: 'Dit niet.' } };

/** A second of silence, not a voice: 38 frames of MPEG-1 layer III at 128 kbit/s and 44.1 kHz with nothing in them. */
function testSound(): Uint8Array {
  const frame = new Uint8Array(417);
  frame.set([0xff, 0xfb, 0x90, 0xc4]);
  const sound = new Uint8Array(frame.length * 38);
  for (let at = 0; at < sound.length; at += frame.length) sound.set(frame, at);
  return sound;
}

const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(within(file)), { recursive: true });
  writeFileSync(within(file), content);
};
const runTool = (...more: string[]): string =>
  execFileSync(process.execPath, [inRoot('scripts', 'audio.mjs'), '--in', house, ...more], {
    encoding: 'utf8',
  });

/** The recordings as a build of the app has them: with the module of the app and its rule for folders. */
async function builtRecordings(): Promise<(lang: string) => Promise<Recordings>> {
  write('src/i18n/recordings.ts', readFileSync(inRoot('src', 'i18n', 'recordings.ts')));
  await build({
    root: house,
    configFile: false,
    logLevel: 'silent',
    base: '/',
    build: {
      outDir: within('dist'),
      assetsInlineLimit: 0,
      minify: false,
      rolldownOptions: {
        input: within('src', 'i18n', 'recordings.ts'),
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: 'recordings.js',
          assetFileNames: ({ names }) => `${folderOfAsset(names)}/[name]-[hash][extname]`,
        },
      },
    },
  });
  const { loadRecordings } = (await import(pathToFileURL(within('dist', 'recordings.js')).href)) as {
    loadRecordings: (lang: string) => Promise<Recordings>;
  };
  return loadRecordings;
}

describe('a recorded phrase', () => {
  let recordings: (lang: string) => Promise<Recordings>;

  beforeAll(async () => {
    write('locales/nl/sample.json', JSON.stringify(PHRASES.sample));
    write('audio/phrases.json', JSON.stringify(['sample.recorded', 'sample.other']));
    write('audio/nl/sample.recorded.mp3', testSound());
    runTool();
    recordings = await builtRecordings();
  }, 60_000);
  afterAll(() => {
    rmSync(house, { recursive: true, force: true });
  });

  it('is listed by the tool with its words, and the list is up to date after that', () => {
    expect(JSON.parse(readFileSync(within('audio', 'nl', 'manifest.json'), 'utf8'))).toMatchObject({
      phrases: { 'sample.recorded': { text: PHRASES.sample.recorded, file: 'sample.recorded.mp3' } },
    });
    expect(runTool('--check')).toContain('nl: 1 of 2 phrases are recorded');
  });

  it('is in a pack of the build, as it was recorded', async () => {
    const packs = readdirSync(within('dist', 'packs'));
    expect(packs).toEqual([expect.stringMatching(/^sample\.recorded-[\w-]+\.mp3$/u)]);
    expect(existsSync(within('dist', 'assets', packs[0] ?? ''))).toBe(false);
    expect(readFileSync(within('dist', 'packs', packs[0] ?? ''))).toEqual(Buffer.from(testSound()));
    expect([...(await recordings('nl'))]).toEqual([[PHRASES.sample.recorded, `/packs/${packs[0] ?? ''}`]]);
    expect((await recordings('tr')).size).toBe(0);
  });

  it('is played for its sentence; another one is said by the device', async () => {
    const played: string[] = [];
    const timers = createManualTimers();
    const speech = scriptSpeech([voice('nl')]);
    const speaker = new Speaker({
      speech,
      sounds: {
        play: (address, { onStart, onEnd }) => {
          played.push(address);
          onStart();
          onEnd();
        },
        stop: () => undefined,
      },
      after: (ms, run) => timers.after(ms, run),
      recordings,
    });
    expect(await speaker.say({ text: PHRASES.sample.recorded, lang: 'nl' })).toBe('said');
    expect(played).toEqual([expect.stringContaining('/packs/sample.recorded-')]);
    expect(speech.calls.filter((call) => call !== 'cancel')).toEqual([]);
    void speaker.say({ text: PHRASES.sample.other, lang: 'nl' });
    await settle();
    expect(played).toHaveLength(1);
    expect(speech.calls.at(-1)).toBe('Dit niet. (nl, voice nl)');
  });
});
