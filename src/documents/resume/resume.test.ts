import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CV_SECTIONS } from '#domain/cv/model.ts';
import { itemsOf } from '#domain/cv/rules.ts';
import { anyCv } from '#tests/fixtures/cv/any-cv.ts';
import { cvContent, cvItem } from '#tests/fixtures/cv/content.ts';
import { faultsOf, namesOfResume, namesOfStandard, WHOLE_RESUME } from '#tests/fixtures/documents/resumes.ts';
import { CV_NAMES, EMPTY_ITEM, fieldsOf } from '../cv-file/fields.ts';
import { MAX_RESUME_BYTES, readResume } from './read-resume.ts';
import { resumeOf, writeResume } from './write-resume.ts';

/** Letters of many languages, spaces anywhere, and signs that mean something in some file. */
const LETTERS = [
  'a',
  'B',
  'é',
  'ş',
  'ا',
  '漢',
  ' ',
  '-',
  '•',
  ',',
  ':',
  '"',
  '\\',
  '\t',
  '\u0000',
  '\u2028',
  '\uD800',
  '😀',
];
const line = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength }).map((text) => text.slice(0, maxLength));
const content = anyCv(line);

describe('a CV as JSON Resume', () => {
  it('is valid by the official schema, whatever stands in it', () => {
    fc.assert(
      fc.property(content, (cv) => {
        expect(faultsOf(JSON.parse(writeResume(cv)))).toEqual([]);
      }),
    );
  });

  it('comes back without loss, whatever stands in it', () => {
    fc.assert(
      fc.property(content, (cv) => {
        const read = readResume(writeResume(cv));
        if (!read.ok) throw new Error(read.error);
        const { resume, isCut, leftOut } = read.value;
        expect([isCut, leftOut]).toEqual([false, []]);
        expect(resume.cv).toEqual(Object.fromEntries(CV_NAMES.map((name) => [name, cv.cv[name]])));
        expect(resume.profile).toBe(cv.profile);
        for (const section of CV_SECTIONS) {
          const before = itemsOf(cv.items, section).map(fieldsOf);
          const after = resume.items
            .filter(({ patch }) => patch.section === section)
            .map(({ patch, details }) => ({ ...patch, details }));
          expect(after).toEqual(before);
        }
        expect(resume.items).toHaveLength(cv.items.length);
      }),
      { numRuns: process.env['PROOF'] === '1' ? 2_000 : 200 },
    );
  });

  it('has every section of the standard that a CV has words for', () => {
    const cv = cvContent(
      [
        cvItem({
          id: 'w',
          section: 'work',
          title: 'Kok',
          organisation: 'Lunchroom',
          from: '2020',
          isNow: true,
        }),
        cvItem({ id: 'h', section: 'home', title: 'Zorg', homeSkills: ['care'] }),
        cvItem({ id: 'v', section: 'volunteering', title: 'Kookgroep', organisation: 'Buurtcentrum' }),
        cvItem({ id: 'e', section: 'education', title: 'Koken', organisation: 'School', level: 'mbo 2' }),
        cvItem({ id: 'c', section: 'course', title: 'Veilig werken', from: '2025-02' }),
        cvItem({ id: 'q', section: 'qualification', title: 'Rijbewijs B' }),
        cvItem({ id: 'l', section: 'language', title: 'Turks', speaking: 'motherTongue' }),
        cvItem({ id: 's', section: 'skill', title: 'Kassa' }),
        cvItem({ id: 'p', section: 'quality', title: 'Rustig' }),
      ],
      { name: 'Samira Haddad', hobbies: 'koken', references: 'Op aanvraag.' },
      'Ik ben rustig.',
    );
    const resume = resumeOf(cv);
    expect(resume['work']).toEqual([
      { name: 'Lunchroom', position: 'Kok', startDate: '2020' },
      { position: 'Zorg', werkmaat: { section: 'home', homeSkills: ['care'] } },
    ]);
    expect(resume['languages']).toEqual([{ language: 'Turks', fluency: 'moedertaal' }]);
    expect(Object.keys(resume)).toEqual([
      '$schema',
      'basics',
      'work',
      'education',
      'certificates',
      'volunteer',
      'skills',
      'languages',
      'interests',
      'references',
      'werkmaat',
    ]);
  });
});

const itemsRead = (file: unknown) => {
  const read = readResume(JSON.stringify(file));
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe('a file of another program', () => {
  it('has every name of the official schema, and is valid by it', () => {
    expect(faultsOf(WHOLE_RESUME)).toEqual([]);
    expect([...namesOfResume(WHOLE_RESUME)].sort()).toEqual([...namesOfStandard()].sort());
  });

  it('gives what a CV has a place for', () => {
    const { resume, isCut } = itemsRead(WHOLE_RESUME);
    expect(isCut).toBe(false);
    expect(resume.profile).toBe('I cook.\nI like early mornings.');
    expect(resume.cv).toEqual({
      name: 'Ayşe Öz',
      email: 'ayse@example.org',
      phone: '+31 6 00 00 00 00',
      link: 'https://example.org/ayse',
      address: 'Street 1, 2500 AA',
      town: 'Den Haag',
      birthOn: null,
      nationality: '',
      licence: '',
      hobbies: 'Food: bread, soup, Walking',
      references: 'A. Baker: She is always on time.\nCalm and precise.',
    });
    const given = ({ patch, details }: (typeof resume.items)[number]) =>
      Object.fromEntries(
        Object.entries({ ...patch, details }).filter(
          ([name, value]) =>
            JSON.stringify(value) !== JSON.stringify(EMPTY_ITEM[name as keyof typeof EMPTY_ITEM]),
        ),
      );
    expect(resume.items.map(({ patch }) => patch.section)).toEqual([
      'work',
      'work',
      'volunteering',
      'education',
      'course',
      'language',
      'language',
      'skill',
      'skill',
    ]);
    expect(resume.items.map(given)).toEqual([
      {
        title: 'Cook',
        organisation: 'Cafe',
        place: 'Izmir',
        from: '2019-03',
        until: '2021-06',
        details: 'Cooked for fifty guests.\nSoup every day\nNo waste',
      },
      { title: 'Help in the kitchen', organisation: 'Hotel', from: '2022', isNow: true },
      {
        section: 'volunteering',
        title: 'Cooking club',
        organisation: 'Community centre',
        from: '2022-01',
        until: '2023-01',
        details: 'Every Friday.\nBread for thirty people',
      },
      {
        section: 'education',
        title: 'Cooking',
        organisation: 'School of trade',
        level: 'mbo 2',
        from: '2008-09',
        until: '2010-06',
        details: 'K1 - Kitchen\nK2 - Hygiene',
      },
      { section: 'course', title: 'HACCP', organisation: 'Food school', from: '2025-02' },
      { section: 'language', title: 'Turkish', speaking: 'motherTongue' },
      { section: 'language', title: 'Dutch', level: 'B1' },
      { section: 'skill', title: 'Kitchen: cutting, baking' },
      { section: 'skill', title: 'Till' },
    ]);
  });

  it('names all that has no place here, and nothing else', () => {
    expect([...itemsRead(WHOLE_RESUME).leftOut].sort()).toEqual([
      'awards',
      'basics.image',
      'basics.label',
      'basics.location.countryCode',
      'basics.location.region',
      'basics.profiles',
      'certificates.url',
      'education.score',
      'education.url',
      'projects',
      'publications',
      'skills.level',
      'volunteer.url',
      'work.description',
      'work.url',
    ]);
  });

  /** What is about the file itself. */
  const aboutTheFile = ['$schema', 'meta'];
  const parts = Object.keys(WHOLE_RESUME).filter((part) => !aboutTheFile.includes(part));
  it.each(parts)('of which only %s is left gives it, or names it', (part) => {
    const one = { [part]: WHOLE_RESUME[part as keyof typeof WHOLE_RESUME] };
    expect(faultsOf(one)).toEqual([]);
    const name = { basics: { name: 'Ayşe Öz' } };
    const { resume, leftOut } = itemsRead({ ...name, ...one });
    const saysMore = JSON.stringify(resume) !== JSON.stringify(itemsRead(name).resume);
    expect(saysMore || leftOut.includes(part)).toBe(true);
  });

  it('may have what no schema knows: it is named, and what is empty is not', () => {
    const file = {
      basics: { name: 'Ayşe', pronouns: 'she', label: '', profiles: [{ network: '' }] },
      patents: [{ name: 'A pan' }],
      awards: [],
    };
    expect(faultsOf(file)).toEqual([]);
    expect(itemsRead(file).leftOut).toEqual(['basics.pronouns', 'patents']);
  });

  it('may have what the schema refuses: it is passed over', () => {
    const file = { ...WHOLE_RESUME, work: ['nonsense', { position: 'Cook', highlights: ['Soup', 3] }] };
    expect(faultsOf(file).length).toBeGreaterThan(0);
    const [work] = itemsRead(file).resume.items;
    expect(work).toMatchObject({ patch: { title: 'Cook' }, details: 'Soup' });
  });

  it('that is too long in a field is cut, and says so', () => {
    const file = { basics: { name: 'x'.repeat(500) } };
    expect(faultsOf(file)).toEqual([]);
    const read = readResume(JSON.stringify(file));
    expect(read.ok && [read.value.isCut, read.value.resume.cv.name?.length]).toEqual([true, 80]);
  });

  it.each([
    ['', 'damaged'],
    ['{', 'damaged'],
    ['[]', 'not_a_resume'],
    ['{"name":"x"}', 'not_a_resume'],
    ['{"basics":{"name":3},"work":"x"}', 'not_a_resume'],
    [' '.repeat(MAX_RESUME_BYTES + 1), 'too_large'],
  ])('that is none is refused: %.20s', (text, fault) => {
    expect(readResume(text)).toEqual({ ok: false, error: fault });
  });

  it('never throws, and never gives what a record would refuse', () => {
    const odd = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('basics', 'work', 'skills', 'languages', 'interests', 'werkmaat'),
          fc.oneof(odd, fc.array(odd)),
        ),
        (file) => {
          const read = readResume(JSON.stringify(file));
          if (read.ok)
            for (const { patch } of read.value.resume.items) expect(CV_SECTIONS).toContain(patch.section);
        },
      ),
    );
  });
});
