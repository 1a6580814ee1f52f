import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPhrases, printManifest, reviewRecordings } from '../../scripts/audio/recordings.mjs';
import { catalogOf, readLocales } from '../../scripts/locales/catalog.mjs';
import { inRoot } from '../../scripts/places.mjs';
import { loadRecordings } from '#i18n/recordings.ts';

const opus = (content: string) => new TextEncoder().encode(`OggS${content}`);
const KEYS = ['today.step.done', 'today.step.help'];
const texts = (done = 'Klaar') =>
  new Map([
    ['today.step.done', done],
    ['today.step.help', 'Hulp nodig'],
  ]);

const review = (given: Partial<Parameters<typeof reviewRecordings>[0]>) =>
  reviewRecordings({ keys: KEYS, texts: texts(), files: {}, before: undefined, ...given });
const faults = (remarks: readonly { readonly key: string; readonly fails: boolean }[]) =>
  remarks.filter(({ fails }) => fails).map(({ key }) => key);

describe('the list of phrases to record', () => {
  it('of the app itself has one sentence in every language, without values', () => {
    const keys = JSON.parse(readFileSync(inRoot('audio', 'phrases.json'), 'utf8')) as string[];
    for (const [language, { texts: own }] of catalogOf(readLocales(inRoot('locales'))).languages)
      expect(checkPhrases(keys, own, language)).toEqual([]);
  });

  it('refuses what cannot be recorded', () => {
    const own = new Map([
      ['a.value', 'Hallo {{name}}'],
      ['a.two', 'Een. Twee.'],
      ['a.good', 'Een.'],
    ]);
    expect(faults(checkPhrases(['a.value', 'a.two', 'a.none', 'a.good', 'a.good'], own, 'nl'))).toEqual([
      'a.value',
      'a.two',
      'a.none',
      'a.good',
    ]);
  });
});

describe('the recordings of a language', () => {
  const first = review({ files: { 'today.step.done.opus': opus('one') } });

  it('are listed with the words that are said; what is missing is named', () => {
    expect(first.manifest.phrases).toMatchObject({
      'today.step.done': { text: 'Klaar', file: 'today.step.done.opus' },
    });
    expect(first.remarks.map(({ key }) => key)).toEqual(['today.step.help']);
    expect(faults(first.remarks)).toEqual([]);
  });

  it('keep the words that they were recorded from when the text changes, until they are recorded again', () => {
    const changed = { texts: texts('Gedaan'), before: first.manifest };
    const old = review({ ...changed, files: { 'today.step.done.opus': opus('one') } });
    expect(old.manifest.phrases['today.step.done']?.text).toBe('Klaar');
    expect(old.remarks.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('record it again'),
    );
    const anew = review({ ...changed, files: { 'today.step.done.opus': opus('two') } });
    expect(anew.manifest.phrases['today.step.done']?.text).toBe('Gedaan');
  });

  it('are refused when they are no sound, too large, twice there, or of no phrase', () => {
    const files = {
      'today.step.done.opus': new TextEncoder().encode('<svg onload="x">'),
      'today.step.help.opus': opus('x'.repeat(100_001)),
      'hello.opus': opus('one'),
    };
    const { manifest, remarks } = review({ files });
    expect(manifest.phrases).toEqual({});
    expect(faults(remarks)).toEqual(['today.step.done', 'today.step.help', 'hello.opus']);
    const twice = {
      'today.step.done.opus': opus('1'),
      'today.step.done.mp3': new TextEncoder().encode('ID3'),
    };
    expect(faults(review({ files: twice }).remarks)).toEqual(['today.step.done']);
  });

  it('are found by the app by their words; without a folder there are none', async () => {
    const folder = '../../audio/so';
    const source = {
      manifests: {
        [`${folder}/manifest.json`]: () =>
          Promise.resolve(JSON.parse(printManifest(first.manifest)) as typeof first.manifest),
      },
      files: { [`${folder}/today.step.done.opus`]: '/packs/today.step.done-Dx3k_9a1.opus' },
    };
    expect([...(await loadRecordings('so', source))]).toEqual([
      ['Klaar', '/packs/today.step.done-Dx3k_9a1.opus'],
    ]);
    expect((await loadRecordings('ti', source)).size).toBe(0);
    expect((await loadRecordings('nl')).size).toBe(0);
    const lost = {
      ...source,
      manifests: { [`${folder}/manifest.json`]: () => Promise.reject(new Error('offline')) },
    };
    expect((await loadRecordings('so', lost)).size).toBe(0);
  });
});
