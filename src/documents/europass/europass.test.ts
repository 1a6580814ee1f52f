// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CV_SECTIONS } from '#domain/cv/model.ts';
import { itemsOf } from '#domain/cv/rules.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { anyCv } from '#tests/fixtures/cv/any-cv.ts';
import { cvContent, cvItem } from '#tests/fixtures/cv/content.ts';
import { CV_NAMES, EMPTY_ITEM } from '../cv-file/fields.ts';
import { MAX_EUROPASS_BYTES, readEuropass } from './read-europass.ts';
import { writeEuropass } from './write-europass.ts';

const NOON = Date.UTC(2026, 2, 9, 12);
const RUNS = process.env['PROOF'] === '1' ? 2_000 : 200;

function parsed(xml: string): Element {
  // eslint-disable-next-line house/no-markup-text -- what another program would read is what is tested
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
  expect(documentElement.nodeName).toBe('SkillsPassport');
  return documentElement;
}

/** Letters of many languages, and all that means something in XML, in HTML or nowhere. */
const LETTERS = [
  ...'aB é-•.,;&<>"\'\\/şİğżłЩъسم漢1'.split(''),
  ...[
    ']]>',
    '?>',
    '<p>',
    '</li>',
    '&amp;',
    '&#1;',
    '\t',
    '\r',
    '\u0000',
    '\u0085',
    '\u2028',
    '\uFFFE',
    '\uD800',
    '😀',
  ],
];
const line = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength }).map((text) => text.slice(0, maxLength));
const content = anyCv(line);

const whole = cvContent(
  [
    cvItem({
      id: 'w',
      section: 'work',
      title: 'Kok',
      organisation: 'Lunchroom',
      place: 'Delft',
      from: '2020',
      isNow: true,
      details: 'Gekookt.\nSchoon & vlug.',
    }),
    cvItem({ id: 'h', section: 'home', title: 'Zorg', homeSkills: ['care'], from: '2018-07', until: '2019' }),
    cvItem({ id: 'v', section: 'volunteering', title: 'Kookgroep', organisation: 'Buurtcentrum' }),
    cvItem({
      id: 'e',
      section: 'education',
      title: 'Koken',
      organisation: 'School',
      level: 'mbo 2',
      diploma: 'yes',
      valued: 'yes',
      from: '2010',
    }),
    cvItem({ id: 'c', section: 'course', title: 'Veilig werken', from: '2025-02', until: '2027-03' }),
    cvItem({ id: 'q', section: 'qualification', title: 'VCA', until: '2027' }),
    cvItem({
      id: 'l',
      section: 'language',
      title: 'Nederlands',
      speaking: 'learning',
      reading: 'fair',
      level: 'A2',
      pos: 'a0',
    }),
    cvItem({ id: 'm', section: 'language', title: 'Turks', speaking: 'motherTongue', pos: 'a1' }),
    cvItem({ id: 's', section: 'skill', title: 'Kassa' }),
    cvItem({ id: 'p', section: 'quality', title: 'Rustig' }),
  ],
  {
    name: 'Şahnaz van der سميرة',
    town: 'Den Haag',
    address: 'Straat 1',
    phone: '+31 6 00',
    email: 'sahnaz@voorbeeld.nl',
    link: 'https://voorbeeld.nl',
    birthOn: '1990-02-03',
    nationality: 'Bulgaars',
    licence: 'B, BE',
    hobbies: 'koken',
    references: 'Op aanvraag.',
  },
  'Ik ben rustig.',
);

describe('a CV as Europass XML', () => {
  it('has the elements of the schema, in the order of the schema', () => {
    const passport = parsed(writeEuropass(whole, NOON));
    expect(passport.namespaceURI).toBe('http://europass.cedefop.europa.eu/Europass');
    expect(passport.getAttribute('locale')).toBe('nl');
    const names = (path: string): readonly string[] =>
      [...(passport.querySelector(path)?.children ?? [])].map(({ nodeName }) => nodeName);
    expect([...passport.children].map(({ nodeName }) => nodeName)).toEqual(['DocumentInfo', 'LearnerInfo']);
    expect(names('DocumentInfo')).toEqual([
      'DocumentType',
      'CreationDate',
      'LastUpdateDate',
      'XSDVersion',
      'Generator',
    ]);
    expect(names('LearnerInfo')).toEqual([
      'Identification',
      'Headline',
      'WorkExperienceList',
      'EducationList',
      'Skills',
      'AchievementList',
    ]);
    expect(names('Identification')).toEqual(['PersonName', 'ContactInfo', 'Demographics']);
    expect(names('Identification > ContactInfo')).toEqual([
      'Address',
      'Email',
      'TelephoneList',
      'WebsiteList',
    ]);
    expect(names('Demographics')).toEqual(['Birthdate', 'NationalityList']);
    expect(names('WorkExperience')).toEqual(['Period', 'Position', 'Activities', 'Employer']);
    expect(names('Education')).toEqual(['Period', 'Title', 'Activities', 'Organisation', 'Level']);
    expect(names('Skills')).toEqual(['Linguistic', 'JobRelated', 'Driving', 'Other']);
    expect(names('Linguistic')).toEqual(['MotherTongueList', 'ForeignLanguageList']);
    expect(names('ForeignLanguage')).toEqual(['Description', 'ProficiencyLevel']);
    expect(names('ProficiencyLevel')).toEqual(['SpokenInteraction', 'SpokenProduction']);
    expect(names('Achievement')).toEqual(['Title', 'Description']);
  });

  it('says what the paper says, in words that another program shows', () => {
    const passport = parsed(writeEuropass(whole, NOON));
    const texts = (path: string): readonly string[] =>
      [...passport.querySelectorAll(path)].map(({ textContent }) => textContent);
    expect(texts('FirstName, Surname')).toEqual(['Şahnaz', 'van der سميرة']);
    expect(texts('Headline > Description > Label')).toEqual(['Ik ben rustig.']);
    expect(texts('WorkExperience > Activities')).toEqual([
      '<ul><li>Gekookt.</li><li>Schoon &amp; vlug.</li></ul>',
      `<p>${dutch('cvPaper.home.line.care')}</p>`,
    ]);
    expect(texts('Education > Activities')).toEqual([
      '<p>diploma gewaardeerd in Nederland</p>',
      '<p>geldig tot maart 2027</p>',
    ]);
    expect(texts('MotherTongue Label, ForeignLanguage Label')).toEqual([
      'Turks',
      'Nederlands: spreken: A2, volgt les, lezen: redelijk',
    ]);
    expect(texts('Licence')).toEqual(['B', 'BE']);
    expect(texts('Achievement > Description')).toEqual([
      '<p>VCA, geldig tot 2027</p>',
      '<p>koken</p>',
      '<p>Op aanvraag.</p>',
    ]);
    const born = passport.querySelector('Birthdate')!;
    expect(['year', 'month', 'day'].map((part) => born.getAttribute(part))).toEqual([
      '1990',
      '--02',
      '---03',
    ]);
  });

  it('never says what a CV here does not say', () => {
    fc.assert(
      fc.property(content, (cv) => {
        const passport = parsed(writeEuropass(cv, NOON));
        const names = new Set([...passport.querySelectorAll('*')].map(({ nodeName }) => nodeName));
        for (const name of ['Gender', 'Photo', 'Signature', 'AttachmentList'])
          expect([...names]).not.toContain(name);
        expect(passport.querySelector('PersonName > Title')).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('comes back without loss, whatever stands in it', () => {
    fc.assert(
      fc.property(content, (cv) => {
        const read = readEuropass(writeEuropass(cv, NOON));
        if (!read.ok) throw new Error(read.error);
        const { resume, isCut, leftOut } = read.value;
        expect([isCut, leftOut]).toEqual([false, []]);
        expect(resume.cv).toEqual(Object.fromEntries(CV_NAMES.map((name) => [name, cv.cv[name]])));
        expect(resume.profile).toBe(cv.profile);
        for (const section of CV_SECTIONS) {
          const before = itemsOf(cv.items, section).map((one) =>
            Object.fromEntries(Object.keys(EMPTY_ITEM).map((name) => [name, one[name as keyof typeof one]])),
          );
          const after = resume.items
            .filter(({ patch }) => patch.section === section)
            .map(({ patch, details }) => ({ ...patch, details }));
          expect(after).toEqual(before);
        }
        expect(resume.items).toHaveLength(cv.items.length);
      }),
      { numRuns: RUNS },
    );
  });
});

const FOREIGN = `<?xml version="1.0" encoding="UTF-8"?>
<e:SkillsPassport xmlns:e="http://europass.cedefop.europa.eu/Europass" locale="en">
  <e:LearnerInfo>
    <e:Identification>
      <e:PersonName><e:Title><e:Code>ms</e:Code></e:Title><e:FirstName>Ayşe</e:FirstName><e:Surname>ÖZ</e:Surname></e:PersonName>
      <e:ContactInfo>
        <e:Address><e:Contact><e:AddressLine>Street 1</e:AddressLine><e:PostalCode>2500 AA</e:PostalCode><e:Municipality>Den Haag</e:Municipality></e:Contact></e:Address>
        <e:Email><e:Contact>ayse@example.org</e:Contact></e:Email>
        <e:TelephoneList><e:Telephone><e:Contact>+31/6.00.00</e:Contact></e:Telephone></e:TelephoneList>
      </e:ContactInfo>
      <e:Demographics><e:Birthdate year="1990" month="--02" day="---03"/><e:Gender><e:Code>F</e:Code></e:Gender></e:Demographics>
      <e:Photo><e:MimeType>image/png</e:MimeType><e:Data>AAAA</e:Data></e:Photo>
    </e:Identification>
    <e:Headline><e:Type><e:Code>job_applied_for</e:Code></e:Type><e:Description><e:Label>Cook</e:Label></e:Description></e:Headline>
    <e:WorkExperienceList><e:WorkExperience>
      <e:Period><e:From year="2019" month="--03" day="---01"/><e:To year="2021"/></e:Period>
      <e:Position><e:Code>51220</e:Code><e:Label>Cook</e:Label></e:Position>
      <e:Activities>&lt;p class="x"&gt;Cooked &amp;amp; cleaned.&lt;/p&gt;
        &lt;ul&gt;&lt;li&gt;&lt;b&gt;Soup&lt;/b&gt;&amp;nbsp;&lt;/li&gt;&lt;/ul&gt;</e:Activities>
      <e:Employer><e:Name>Cafe</e:Name><e:ContactInfo><e:Address><e:Contact><e:Country><e:Label>Turkey</e:Label></e:Country></e:Contact></e:Address></e:ContactInfo></e:Employer>
    </e:WorkExperience></e:WorkExperienceList>
    <e:Skills>
      <e:Linguistic>
        <e:MotherTongueList><e:MotherTongue><e:Description><e:Code>tr</e:Code><e:Label>Turkish</e:Label></e:Description></e:MotherTongue></e:MotherTongueList>
        <e:ForeignLanguageList>
          <e:ForeignLanguage><e:Description><e:Label>Dutch</e:Label></e:Description><e:ProficiencyLevel><e:Listening>C1</e:Listening><e:Reading>B1</e:Reading><e:SpokenInteraction>A2</e:SpokenInteraction></e:ProficiencyLevel></e:ForeignLanguage>
          <e:ForeignLanguage><e:Description><e:Label>English</e:Label></e:Description><e:ProficiencyLevel><e:Reading>B1</e:Reading><e:Writing>B1</e:Writing></e:ProficiencyLevel></e:ForeignLanguage>
        </e:ForeignLanguageList>
      </e:Linguistic>
      <e:Communication><e:Description>I talk easily with guests of all ages, in the restaurant and on the phone, and I always stay very friendly. I also train new people.</e:Description></e:Communication>
      <e:Driving><e:Description><e:Licence>B</e:Licence></e:Description></e:Driving>
    </e:Skills>
    <e:AchievementList>
      <e:Achievement><e:Title><e:Code>courses</e:Code></e:Title><e:Description>HACCP</e:Description></e:Achievement>
      <e:Achievement><e:Title><e:Code>publications</e:Code></e:Title><e:Description>A book</e:Description></e:Achievement>
    </e:AchievementList>
  </e:LearnerInfo>
</e:SkillsPassport>`;

const passport = (inside: string): string =>
  `<SkillsPassport><LearnerInfo>${inside}</LearnerInfo></SkillsPassport>`;
const named = (name: string): string =>
  passport(`<Identification><PersonName><FirstName>${name}</FirstName></PersonName></Identification>`);

describe('an Europass file of another program', () => {
  it('gives what a CV has a place for, and says what has none', () => {
    const read = readEuropass(FOREIGN);
    if (!read.ok) throw new Error(read.error);
    const { resume, leftOut, isCut } = read.value;
    expect([leftOut, isCut]).toEqual([['Headline', 'Photo', 'publications'], false]);
    expect(resume.cv).toMatchObject({
      name: 'Ayşe ÖZ',
      address: 'Street 1, 2500 AA',
      town: 'Den Haag',
      email: 'ayse@example.org',
      phone: '+31 6 00 00',
      birthOn: '1990-02-03',
      licence: 'B',
    });
    expect(
      resume.items.map(({ patch, details }) => [patch.section, patch.title, patch.level, details]),
    ).toEqual([
      ['work', 'Cook', '', 'Cooked & cleaned.\nSoup'],
      ['course', 'HACCP', '', ''],
      ['language', 'Turkish', '', ''],
      ['language', 'Dutch', 'spreken: A2, lezen: B1', ''],
      ['language', 'English', 'B1', ''],
      [
        'skill',
        'I talk easily with guests of all ages, in the restaurant and on the phone, and I always stay very friendly.',
        '',
        '',
      ],
      ['skill', 'I also train new people.', '', ''],
    ]);
    expect(resume.items[0]?.patch).toMatchObject({
      from: '2019-03',
      until: '2021',
      isNow: false,
      organisation: 'Cafe',
      place: 'Turkey',
    });
  });

  it('that is too long in a field is cut, and says so', () => {
    const read = readEuropass(named('x'.repeat(500)));
    expect(read.ok && [read.value.isCut, read.value.resume.cv.name?.length]).toEqual([true, 80]);
  });

  it('with more than a hundred things gives the first hundred, and says so', () => {
    const read = readEuropass(
      passport(`<WorkExperienceList>${'<WorkExperience/>'.repeat(120)}</WorkExperienceList>`),
    );
    expect(read.ok && [read.value.isCut, read.value.resume.items.length]).toEqual([true, 100]);
  });

  it('brings nothing under our own name but fields of a CV, each as it may be', () => {
    const own = {
      name: 'Ayşe',
      addedOn: '2020-01-01',
      photo: ['image/jpeg', 3, 'A'.repeat(43)],
      pos: 'a0',
      kind: 'other',
      birthOn: 3,
      look: 'side',
    };
    const read = readEuropass(passport(`<?werkmaat ${JSON.stringify(own)}?>`));
    expect(read.ok && read.value.resume.cv).toMatchObject({ name: 'Ayşe', look: 'side' });
    for (const name of ['addedOn', 'photo'])
      expect(read.ok && Object.keys(read.value.resume.cv)).not.toContain(name);
    expect(read.ok && [read.value.resume.cv.kind, read.value.resume.cv.birthOn]).toEqual([
      undefined,
      undefined,
    ]);
    expect(readEuropass(passport('<?werkmaat {?><?werkmaat [1]?>'))).toEqual({
      ok: false,
      error: 'not_a_resume',
    });
  });

  it.each([
    ['', 'damaged'],
    ['<SkillsPassport>', 'damaged'],
    [`<!DOCTYPE SkillsPassport [<!ENTITY x "y">]>${named('&x;')}`, 'damaged'],
    [`<!DOCTYPE SkillsPassport>${named('Ayşe')}`, 'damaged'],
    ['<html><LearnerInfo/></html>', 'not_a_resume'],
    ['<SkillsPassport/>', 'not_a_resume'],
    [passport('<Identification/>'), 'not_a_resume'],
    [' '.repeat(MAX_EUROPASS_BYTES + 1), 'too_large'],
  ])('that is none is refused: %.40s', (text, fault) => {
    expect(readEuropass(text)).toEqual({ ok: false, error: fault });
  });

  it('never throws, and never gives what a record would refuse', () => {
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc
        .tuple(
          fc.constantFrom(...new Set([...FOREIGN.matchAll(/<e:(\w+)/gu)].map(([, name = '']) => name))),
          fc.oneof(
            { maxDepth: 5 },
            fc.constantFrom(
              '',
              'x',
              'B1',
              'true',
              '2020',
              'x'.repeat(3_000),
              '&lt;li&gt;',
              '<?werkmaat {"section":"x"}?>',
              '<?werkmaat [null,{"title":3}]?>',
              '<?werkmaat {"order":["x",{}]}?>',
            ),
            fc.array(tie('element'), { maxLength: 4 }).map((inside) => inside.join('')),
          ),
        )
        .map(([name, inside]) => `<${name} year="2020" month="x">${inside}</${name}>`),
    }));
    fc.assert(
      fc.property(fc.array(element), (inside) => {
        const read = readEuropass(passport(inside.join('')));
        if (!read.ok) return;
        for (const { patch, details } of read.value.resume.items) {
          expect(CV_SECTIONS).toContain(patch.section);
          expect((patch.title ?? '').length).toBeLessThanOrEqual(120);
          expect(details.length).toBeLessThanOrEqual(2_000);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
