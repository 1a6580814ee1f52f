import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterContent } from '#tests/fixtures/letters/content.ts';
import { LETTER_BLOCKS, LETTER_KINDS } from './model.ts';
import { EXAMPLE_KEYS, exampleOf } from './examples.ts';
import {
  blocksOf,
  bodyOf,
  isFilled,
  letterFileName,
  longestBlock,
  missingOfSender,
  paragraphsOf,
  partsOf,
} from './rules.ts';
import { STARTER_KEYS, startersFor, type StarterFacts } from './starters.ts';
import { sentenceKey, withOwners } from './whose-words.ts';

describe('the parts of a letter', () => {
  it('are the two people, what it is about, and the blocks', () => {
    expect(partsOf('vacancy')).toEqual(['sender', 'receiver', 'opening', ...LETTER_BLOCKS]);
    expect(blocksOf('email')).toEqual(['why', 'can', 'close']);
  });

  it('of what is said are only who says it and the words', () => {
    expect(partsOf('script')).toEqual(['sender', 'why', 'can', 'close']);
  });

  it('are filled when something stands in them', () => {
    const content = letterContent({ employer: 'Bakkerij' }, { why: '  \n', can: 'Ik bak.' });
    expect(partsOf('vacancy').filter((part) => isFilled(content, part))).toEqual(['receiver', 'can']);
  });
});

describe('paragraphs', () => {
  it('begin after an empty line; a new line alone goes on in the same one', () => {
    expect(paragraphsOf('Ik las dit.\nIk wil dit.\n\n Ik kan dit. \n \nTot dan.')).toEqual([
      'Ik las dit. Ik wil dit.',
      'Ik kan dit.',
      'Tot dan.',
    ]);
  });

  it('hold every word, once and in order, of the blocks that the kind has', () => {
    const words = (text: string): string[] => text.match(/\S+/gu) ?? [];
    fc.assert(
      fc.property(
        fc.constantFrom(...LETTER_KINDS),
        fc.array(fc.string(), { minLength: 5, maxLength: 5 }),
        (kind, all) => {
          const texts = Object.fromEntries(LETTER_BLOCKS.map((block, at) => [block, all[at] ?? '']));
          const content = letterContent({ kind }, texts);
          expect(bodyOf(content).flatMap(words)).toEqual(
            blocksOf(kind).flatMap((block) => words(content.texts[block])),
          );
        },
      ),
    );
  });
});

describe('the name of a file', () => {
  it('has both people in it, in any script, and no sign that a disk refuses', () => {
    expect(letterFileName({ name: 'Şeyma Öz', employer: 'Bakkerij "De/Korenaar"' })).toBe(
      'Brief-Şeyma-Öz-Bakkerij-De-Korenaar',
    );
    expect(letterFileName({ name: '', employer: '' })).toBe('Brief');
  });
});

describe('what a CV has of the sender', () => {
  const cv = { name: 'Samira Haddad', address: '', town: 'Den Haag', phone: '06', email: 's@voorbeeld.nl' };

  it('is offered where the letter has nothing, and a whole name for a first name', () => {
    const letter = { name: 'Samira', address: 'Laan 1', town: '', phone: '07', email: '' };
    expect(missingOfSender(letter, cv)).toEqual({
      name: 'Samira Haddad',
      town: 'Den Haag',
      email: 's@voorbeeld.nl',
    });
  });

  it('never comes over another name, and is nothing when all is there', () => {
    expect(missingOfSender({ ...cv, name: 'Sam' }, cv)).toEqual({});
    expect(missingOfSender(cv, cv)).toEqual({});
  });
});

describe('a letter that is too long', () => {
  it('is made shorter where most is written, in a part that its kind has', () => {
    const texts = { why: 'Kort.', can: 'Dit is langer.', whyHere: 'Dit is verreweg het langst.' };
    expect(longestBlock(letterContent({}, texts))).toBe('whyHere');
    expect(longestBlock(letterContent({ kind: 'email' }, texts))).toBe('can');
    expect(longestBlock(letterContent())).toBe('why');
  });
});

describe('an example', () => {
  it('is there for every part of every kind, and each is used', () => {
    const used = LETTER_KINDS.flatMap((kind) => blocksOf(kind).map((block) => exampleOf(block, kind)));
    expect([...new Set(used)].sort()).toEqual([...EXAMPLE_KEYS].sort());
  });
});

const facts = (change: Partial<StarterFacts> = {}): StarterFacts => ({
  kind: 'vacancy',
  vacancy: { job: 'kok', employer: 'Lunchroom', source: '' },
  strengths: null,
  withCv: true,
  ...change,
});

describe('sentences to begin with', () => {
  it('tell where she saw the work, by what stands with the application', () => {
    expect(
      startersFor('why', facts({ vacancy: { job: 'kok', employer: 'L', source: 'website' } }))[0],
    ).toEqual({
      key: 'why.sawAt',
      values: { job: 'kok' },
    });
    expect(
      startersFor('why', facts({ vacancy: { job: 'kok', employer: 'L', source: 'network' } }))[0]?.key,
    ).toBe('why.told');
  });

  it('come from her CV, and leave out what is not there', () => {
    const strengths = {
      jobs: [
        { title: 'Kok', organisation: 'Lunchroom' },
        { title: 'Verkoper', organisation: 'Winkel' },
        { title: 'Naamloos', organisation: '' },
      ],
      hasHome: false,
      skills: ['Kassa', 'Klanten helpen'],
      qualities: [],
      languages: ['Turks'],
    };
    expect(startersFor('can', facts({ strengths }))).toEqual([
      { key: 'can.worked', values: { job: 'Kok', employer: 'Lunchroom' } },
      { key: 'can.worked', values: { job: 'Verkoper', employer: 'Winkel' } },
      { key: 'can.skills', values: { skills: 'kassa en klanten helpen' } },
      { key: 'can.languages', values: { languages: 'Turks' } },
      { key: 'can.begin', values: {} },
    ]);
  });

  it('never have a hole in them, whatever is known, and are never offered twice', () => {
    const text = fc.constantFrom('', ' ', 'kok');
    fc.assert(
      fc.property(
        fc.constantFrom(...LETTER_BLOCKS),
        fc.constantFrom(...LETTER_KINDS),
        fc.record({ job: text, employer: text, source: fc.constantFrom('', 'website', 'network', 'coach') }),
        fc.boolean(),
        (block, kind, vacancy, withCv) => {
          const found = startersFor(block, facts({ kind, vacancy, withCv }));
          for (const { key, values } of found) {
            expect(STARTER_KEYS).toContain(key);
            for (const value of Object.values(values)) expect(value.trim()).not.toBe('');
          }
          expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        },
      ),
    );
  });

  it('speak of the CV only when it goes along', () => {
    const keys = (withCv: boolean) => startersFor('close', facts({ withCv })).map(({ key }) => key);
    expect(keys(true)).toContain('close.cv');
    expect(keys(false)).not.toContain('close.cv');
  });
});

describe('whose words a sentence is', () => {
  it('stays with the sentence when it moves, and ends when its words change', () => {
    const key = sentenceKey('Ik kom graag langs.');
    expect(key).toMatch(/^[0-9a-f]{16}$/u);
    expect(sentenceKey(' ik kom graag langs! ')).toBe(key);
    expect(sentenceKey('Ik kom graag morgen langs.')).not.toBe(key);
  });

  it('is hers as long as nobody said otherwise', () => {
    const sentences = ['Ik kom graag langs.', 'Ik bel morgen.'];
    expect(withOwners(sentences, [sentenceKey('Ik bel morgen.')]).map(({ isMentors }) => isMentors)).toEqual([
      false,
      true,
    ]);
  });
});
