import { describe, expect, it } from 'vitest';
import type { ReadableEntry } from '#documents/readable/readable-document.ts';
import { openWords } from '#i18n/open-words.ts';
import { createDates } from '#i18n/dates.ts';
import { languageOf } from '#i18n/languages.ts';
import { wordsOf } from '#i18n/words-of.ts';
import { COUNTED } from '#storage/backup/contents.ts';
import type { ReadableSpace } from '#storage/backup/backups.ts';
import { countKeys } from './LookPage.tsx';
import { sectionOf } from './readable-sections.ts';

const space = (tables: ReadableSpace['tables'], kind: ReadableSpace['kind'] = 'pair'): ReadableSpace => ({
  kind,
  spaceUid: 'uid',
  me: 'samira',
  generation: 0,
  relay: null,
  changes: '',
  tables,
});

const people = [
  { id: 'samira', name: 'Samira', role: 'mentee' },
  { id: 'anneke', name: 'Anneke', role: 'mentor' },
];

async function read(of: ReadableSpace, language = 'nl') {
  const { i18n } = await openWords({ language, missing: 'throw' });
  const words = wordsOf(i18n);
  return sectionOf(of, { words, dates: createDates(languageOf(language)!, words) });
}

const outline = ({ title, facts, parts }: ReadableEntry): unknown => [
  title,
  Object.fromEntries(facts),
  ...parts.map(outline),
];

describe('a space as its person reads it', () => {
  it('puts news, steps and lines with what they belong to, under the words of the screens', async () => {
    const section = await read(
      space({
        member: people,
        application: [{ id: 'a', employer: 'Bakkerij', job: 'bakker', notes: 'Een\nlang verhaal' }],
        applicationEvent: [
          { id: 'e', application: 'a', status: 'sent', on: '2026-03-09', done: '', note: '' },
        ],
        step: [
          { id: 's', what: 'Bel de bakker', fromKind: 'application', fromId: 'a', owner: 'anneke' },
          { id: 't', what: 'Fiets maken', fromKind: '', fromId: '', owner: '' },
        ],
        meeting: [{ id: 'm', on: '2026-03-12', at: '10:00', kind: 'weekly', minutes: 60, face: 'good' }],
        agendaItem: [
          { id: 'i', what: 'Het rooster', meeting: 'm', by: 'samira' },
          { id: 'j', what: 'Later', meeting: '', by: 'anneke' },
        ],
        cv: [{ id: 'c', title: 'Cv winkel' }],
        cvItem: [
          { id: 'd', cv: 'c', section: 'home', title: 'Thuis', homeSkills: ['cooking', 'care'], isNow: true },
        ],
      }),
    );
    expect(section.title).toBe('Samen met Anneke');
    const groups = Object.fromEntries(
      section.groups.map(({ title, entries }) => [title, entries.map(outline)]),
    );
    expect(groups['Sollicitaties']).toEqual([
      [
        'Bakkerij',
        expect.objectContaining({ Notities: 'Een\nlang verhaal' }),
        ['Verstuurd', expect.anything()],
        ['Bel de bakker', { 'Wie doet dit?': 'Anneke' }],
      ],
    ]);
    expect(groups['Stappen']).toEqual([['Fiets maken', expect.anything()]]);
    expect(groups['Afspraken']).toEqual([
      [
        'donderdag 12 maart 2026',
        expect.objectContaining({ 'Hoe het was': 'Goed', 'Hoe lang?': '60 minuten' }),
        ['Het rooster', { 'Geschreven door': 'Samira' }],
      ],
      ['Later', { 'Geschreven door': 'Anneke' }],
    ]);
    expect(groups['Cv']).toEqual([
      [
        'Cv winkel',
        expect.anything(),
        [
          'Thuis',
          expect.objectContaining({
            'Wat daarbij hoorde': 'Iemand verzorgen\nKoken',
            'Is dit nu nog zo?': 'Ja',
          }),
        ],
      ],
    ]);
    expect(groups['Mensen']).toEqual([
      ['Anneke', { 'Wie is dit?': 'mentor' }],
      ['Samira', { 'Wie is dit?': 'mentee' }],
    ]);
  });

  it('has what was sent with its application, word for word, and what was said about a draft', async () => {
    const sent = { id: 's', title: 'Brief voor Bakkerij', kind: 'letter', sentOn: '2026-03-09' };
    const section = await read(
      space({
        member: people,
        application: [{ id: 'a', employer: 'Bakkerij' }],
        sentCopy: [
          { ...sent, application: 'a', content: 'Geachte heer,\nIk wil bakken.', fileName: 'Brief.pdf' },
          { ...sent, id: 't', title: 'Los', application: 'elsewhere', content: 'Dag.' },
        ],
        letter: [{ id: 'l', title: 'Mijn brief', why: 'Ik wil bakken.' }],
        comment: [
          { id: 'c', of: 'l', quote: 'Ik wil bakken.', body: '', suggestion: 'Ik bak graag.', by: 'anneke' },
        ],
      }),
    );
    const groups = Object.fromEntries(
      section.groups.map(({ title, entries }) => [title, entries.map(outline)]),
    );
    expect(groups['Sollicitaties']).toEqual([
      [
        'Bakkerij',
        {},
        [
          'Brief voor Bakkerij',
          {
            Verstuurd: 'maandag 9 maart 2026',
            'Dit stond erin': 'Geachte heer,\nIk wil bakken.',
            Bestand: 'Brief.pdf',
          },
        ],
      ],
    ]);
    expect(groups['Verstuurd']).toEqual([['Los', expect.objectContaining({ 'Dit stond erin': 'Dag.' })]]);
    expect(groups['Brieven']).toEqual([
      [
        'Mijn brief',
        { Waarom: 'Ik wil bakken.' },
        ['Ik bak graag.', { 'Over deze zin': 'Ik wil bakken.', 'Geschreven door': 'Anneke' }],
      ],
    ]);
  });

  it('marks what is only for her', async () => {
    const section = await read(
      space({ note: [{ id: 'n', title: '', body: 'Eerste regel\ntweede' }] }, 'own'),
    );
    expect(section.title).toBe('Alleen voor mij');
    expect(section.mark).toBe('Alleen voor mij: niemand anders leest dit.');
    expect(section.groups[0]?.entries[0]?.title).toBe('Eerste regel');
  });

  it.each(['en', 'tr', 'ar'])('is read in %s', async (language) => {
    const section = await read(
      space({ member: people, goal: [{ id: 'g', what: 'Kok worden', kind: 'work' }] }),
      language,
    );
    expect(JSON.stringify(section)).not.toContain('Doel');
    expect(section.groups).toHaveLength(2);
  });

  it('has words for every kind of thing that is counted', () => {
    expect(Object.keys(countKeys).sort()).toEqual([...COUNTED].sort());
  });

  it('has her own words below the Dutch, marked with their language', async () => {
    const section = await read(
      space({
        member: people,
        goal: [
          {
            id: 'g',
            what: 'Ik werk',
            whatOwn: 'أنا أعمل',
            whatOwnLang: 'ar',
            why: '',
            whyOwn: 'Para',
            whyOwnLang: 'tr',
          },
          { id: 'h', what: '', whatOwn: 'أنا أتعلم', whatOwnLang: 'ar' },
        ],
      }),
    );
    const goals = section.groups.find(({ title }) => title === 'Doelen');
    expect(goals?.entries.map(outline)).toEqual([
      ['Ik werk', { 'In eigen taal (العربية)': 'أنا أعمل', 'In eigen taal (Türkçe)': 'Para' }],
      ['أنا أتعلم', {}],
    ]);
  });
});
