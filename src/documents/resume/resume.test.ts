import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CV_SECTIONS } from '#domain/cv/model.ts';
import { itemsOf } from '#domain/cv/rules.ts';
import { anyCv } from '#tests/fixtures/cv/any-cv.ts';
import { cvContent, cvItem } from '#tests/fixtures/cv/content.ts';
import { EMPTY_ITEM } from '../cv-file/fields.ts';
import { MAX_RESUME_BYTES, readResume } from './read-resume.ts';
import { resumeOf, writeResume } from './write-resume.ts';

/** The official schema with its own validator. */
const standard = createRequire(import.meta.url)('@jsonresume/schema') as {
  validate: (
    resume: unknown,
    done: (errors: readonly { stack: string }[] | null, valid: boolean) => void,
  ) => void;
};

function faultsOf(resume: unknown): readonly string[] {
  let faults: readonly string[] = [];
  standard.validate(resume, (errors) => {
    faults = (errors ?? []).map(({ stack }) => stack);
  });
  return faults;
}

const line = (maxLength: number) =>
  fc.string({ maxLength, unit: fc.constantFrom('a', 'B', 'é', 'ş', 'ا', ' ', '-') });
const content = anyCv(line);

describe('a CV as JSON Resume', () => {
  it('is valid by the official schema, whatever stands in it', () => {
    fc.assert(
      fc.property(content, (cv) => {
        expect(faultsOf(JSON.parse(writeResume(cv)))).toEqual([]);
      }),
    );
  });

  it('comes back without loss', () => {
    fc.assert(
      fc.property(content, (cv) => {
        const read = readResume(writeResume(cv));
        if (!read.ok) {
          expect(read.error).toBe('not_a_resume');
          return;
        }
        const { resume, isCut, leftOut } = read.value;
        expect([isCut, leftOut]).toEqual([false, []]);
        const { id: _id, profile: _profile, pos: _pos, addedOn: _on, ...fields } = cv.cv;
        const trimmed = Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [
            name,
            typeof value === 'string' ? value.trim() : value,
          ]),
        );
        for (const [name, value] of Object.entries(resume.cv))
          expect([name, typeof value === 'string' ? value.trim() : value]).toEqual([name, trimmed[name]]);
        expect(resume.profile).toBe(cv.profile);
        const kept = CV_SECTIONS.flatMap((section) => itemsOf(cv.items, section));
        expect(resume.items).toHaveLength(kept.length);
        for (const section of CV_SECTIONS) {
          const before = itemsOf(cv.items, section).map((one) =>
            Object.fromEntries(Object.keys(EMPTY_ITEM).map((name) => [name, one[name as keyof typeof one]])),
          );
          const after = resume.items
            .filter(({ patch }) => patch.section === section)
            .map(({ patch, details }) => ({ ...patch, details }));
          expect(after).toEqual(before);
        }
      }),
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

describe('a file of another program', () => {
  const foreign = {
    basics: {
      name: 'Ayşe Öz',
      label: 'Cook',
      location: { city: 'Den Haag', countryCode: 'NL' },
      summary: 'I cook.',
    },
    work: [
      {
        name: 'Cafe',
        position: 'Cook',
        startDate: '2019-03-01',
        endDate: '2021-06-30',
        summary: 'Cooked.',
        highlights: ['Soup', 3],
      },
      'nonsense',
    ],
    languages: [{ language: 'Turkish', fluency: 'Native speaker' }],
    projects: [{ name: 'A book' }],
  };

  it('gives what a CV has a place for, and says what has none', () => {
    const read = readResume(JSON.stringify(foreign));
    expect(read).toMatchObject({
      ok: true,
      value: {
        leftOut: ['projects'],
        isCut: false,
        resume: {
          cv: { name: 'Ayşe Öz', town: 'Den Haag' },
          profile: 'I cook.',
          items: [
            {
              patch: {
                section: 'work',
                title: 'Cook',
                organisation: 'Cafe',
                from: '2019-03',
                until: '2021-06',
              },
              details: 'Cooked.\nSoup',
            },
            { patch: { section: 'language', title: 'Turkish', speaking: 'motherTongue' } },
          ],
        },
      },
    });
  });

  it('that is too long in a field is cut, and says so', () => {
    const read = readResume(JSON.stringify({ basics: { name: 'x'.repeat(500) } }));
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
