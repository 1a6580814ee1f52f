import { describe, expect, it } from 'vitest';
import { checkCareful } from '../../scripts/locales/careful.mjs';
import { catalogOf, readLocales } from '../../scripts/locales/catalog.mjs';
import { sentenceLengths } from '../../scripts/locales/plain.mjs';
import { sourceHashes, stamped } from '../../scripts/locales/status.mjs';
import { codeOf } from '../../scripts/locales/use.mjs';
import { inRoot } from '../../scripts/places.mjs';
import { faults, house, remarks, type Texts } from './house.ts';

/** One Dutch text and its translation. */
const pair = (language: string, nl: string, other: string) =>
  house({ nl: { a: nl }, [language]: { a: other } });

describe('the same in every language', () => {
  it('finds no fault in texts that are the same', () => {
    const files = house({
      nl: { greeting: 'Hallo {{name}}', count_one: '{{count}} stap', count_other: '{{count}} stappen' },
      en: { greeting: 'Hello {{name}}', count_one: 'One step', count_other: '{{count}} steps' },
      tr: { greeting: 'Merhaba {{name}}', count_one: '{{count}} adım', count_other: '{{count}} adım' },
      ar: {
        greeting: 'مرحبًا {{name}}',
        count_zero: 'لا خطوات',
        count_one: 'خطوة واحدة',
        count_two: 'خطوتان',
        count_few: '{{count}} خطوات',
        count_many: '{{count}} خطوة',
        count_other: '{{count}} خطوة',
      },
    });
    expect(faults(files)).toEqual([]);
  });

  it('finds a key that is missing, and one that is too many', () => {
    const files = house({ nl: { a: 'Stap', b: 'Doel' }, en: { a: 'Step', c: 'Goal' } });
    expect(faults(files)).toEqual(['en keys steps.b', 'en keys steps.c']);
  });

  it('finds a plural form that a language needs and does not have', () => {
    const files = house({
      nl: { a_one: '{{count}} stap', a_other: '{{count}} stappen' },
      ar: { a_one: 'خطوة واحدة', a_other: '{{count}} خطوة' },
    });
    expect(faults(files)).toEqual(['few', 'many', 'two', 'zero'].map((form) => `ar plurals steps.a_${form}`));
  });

  it('finds a plural form that a language does not have, but lets every language have its own words for none', () => {
    const files = house({
      nl: { a_zero: 'Geen stappen', a_one: '{{count}} stap', a_other: '{{count}} stappen' },
      en: { a_one: '{{count}} step', a_few: '{{count}} steps', a_other: '{{count}} steps' },
    });
    expect(faults(files)).toEqual(['en plurals steps.a_few']);
  });

  it('finds a text that counts in one language and not in the other', () => {
    const files = house({
      nl: { a_one: '{{count}} stap', a_other: '{{count}} stappen' },
      en: { a: 'Steps' },
    });
    expect(faults(files)).toEqual(['en placeholders steps.a', 'en keys steps.a']);
  });

  it.each([
    ['a placeholder that is missing', 'Hallo {{name}}', 'Hello'],
    ['a placeholder too many', 'Hallo', 'Hello {{name}}'],
    ['another placeholder', 'Hallo {{name}}', 'Hello {{mentor}}'],
  ])('finds %s', (_, nl, en) => {
    expect(faults(pair('en', nl, en))).toEqual(['en placeholders steps.a']);
  });

  it('lets a form for a fixed number leave the number out, but not the general form, and not another value', () => {
    const files = house({
      nl: { a_one: '{{count}} van {{name}}', a_other: '{{count}} van {{name}}' },
      en: { a_one: 'one of {{name}}', a_other: 'some of {{name}}' },
      tr: { a_one: 'bir', a_other: '{{name}}: {{count}}' },
    });
    expect(faults(files)).toEqual(['en placeholders steps.a_other', 'tr placeholders steps.a_one']);
  });

  it.each(['', ' ', ' Stap', 'Stap ', 'Een  stap', '<b>Stap</b>', 'Stap<br>', 'a &amp; b', 'Wacht...'])(
    'refuses the text %j',
    (text) => {
      expect(faults(house({ nl: { a: text } }))).toEqual(['nl text steps.a']);
    },
  );

  it.each(['{name}', '{{name}', '{{ name }}', '{{name, number}}', '{{}}', '$t(steps.b)'])(
    'refuses the placeholder %j',
    (text) => {
      expect(faults(house({ nl: { a: `Hallo ${text}` } }))).toContain('nl text steps.a');
    },
  );

  it('wants name, direction, place and state of each language', () => {
    const files = house(
      { nl: { a: 'Stap' }, ar: { a: 'خطوة' } },
      { 'ar/meta.json': { direction: 'ltr', state: 'source' } },
    );
    expect(faults(files)).toEqual(['ar meta name', 'ar meta direction', 'ar meta place', 'ar meta state']);
  });

  it('refuses what is no group of texts', () => {
    const files = house({ nl: { a: 'Stap', list: ['x'], n: 3, none: {}, 'Two words': 'x' } });
    expect(faults(files)).toEqual([
      'nl shape steps.list',
      'nl shape steps.n',
      'nl shape steps.none',
      'nl shape steps.Two words',
    ]);
  });

  it('refuses broken JSON and a key that stands twice', () => {
    const files = house(
      { nl: { a: 'Stap' } },
      { 'nl/broken.json': '{', 'nl/twice.json': '{"a":"een","b":{"a":"x"},"a":"twee"}' },
    );
    expect(faults(files)).toEqual(['nl shape nl/broken.json', 'nl shape nl/twice.json']);
  });

  it('remarks on a button that is much longer than the Dutch one', () => {
    const files = house({
      nl: { action: { save: 'Bewaar mijn tekst' } },
      en: { action: { save: 'Save the text that I wrote just now' } },
    });
    expect(remarks(files)).toEqual(['en button-length steps.action.save']);
  });
});

describe('plain Dutch', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'stap').join(' ');

  it('counts the words of each sentence, a placeholder as one', () => {
    expect(sentenceLengths('Hallo {{first}}. Je hebt 3 stappen gedaan!\nGoed zo')).toEqual([2, 5, 2]);
  });

  it('lets a sentence have fifteen words and no more, and remarks from eleven', () => {
    expect(faults(house({ nl: { a: `${words(15)}.` } }))).toEqual([]);
    expect(faults(house({ nl: { a: `${words(16)}.` } }))).toEqual(['nl sentence-length steps.a']);
    expect(remarks(house({ nl: { a: `${words(10)}.` } }))).toEqual([]);
    expect(remarks(house({ nl: { a: `${words(11)}.` } }))).toEqual(['nl sentence-length steps.a']);
  });

  it.each([
    'Maak een account.',
    'Dit is optioneel.',
    'Alles is gesynchroniseerd.',
    'Maandag t/m vrijdag',
    'Neem evt. je papieren mee.',
    'Verplicht veld',
    'Jouw traject',
    'Wat zijn je COMPETENTIES?',
  ])('refuses the hard word in %j', (text) => {
    expect(faults(house({ nl: { a: text } }))).toEqual(['nl hard-word steps.a']);
  });

  it.each([
    'Opslaan',
    'Sla op',
    'Verwijder de brief',
    'Wijzigen',
    'Toevoegen',
    'Vraag je begeleider',
    'Een gesprek',
  ])('refuses the second word for a thing in %j', (text) => {
    expect(faults(house({ nl: { a: text } }))).toEqual(['nl one-word steps.a']);
  });

  it.each([
    'Sollicitatiegesprek',
    'Eerste gesprek',
    'Ik mag op gesprek',
    'Gesprek gehad',
    'Kinderopvang',
    'Accountant',
  ])('accepts %j', (text) => {
    expect(faults(house({ nl: { a: text } }))).toEqual([]);
  });

  it('looks for hard Dutch words in Dutch only', () => {
    expect(faults(pair('en', 'Stap', 'Make an account'))).toEqual([]);
  });
});

describe('Turkish and Arabic', () => {
  it.each([
    "{{name}}'e gönder",
    '{{name}}’nin metni',
    '{{name}}e gönder',
    '{{name}} da yazdı',
    '{{name}} mi?',
  ])('refuses the suffix in %j', (text) => {
    expect(faults(pair('tr', '{{name}} schreef', text))).toEqual(['tr suffix steps.a']);
  });

  it.each(['{{name}} yazdı', 'Gönder: {{name}}', '{{name}} ile', '{{name}}. adım', '{{name}} daha'])(
    'accepts %j',
    (text) => {
      expect(faults(pair('tr', '{{name}} schreef', text))).toEqual([]);
    },
  );

  it.each(['أرسل ل{{name}}', 'و{{name}}', 'كتب ب{{name}}'])('refuses the one-letter word in %j', (text) => {
    expect(faults(pair('ar', '{{name}} schreef', text))).toEqual(['ar prefix steps.a']);
  });

  it.each(['نص {{name}}', 'إلى {{name}}', 'الاختيار عند {{name}}، الآن'])('accepts %j', (text) => {
    expect(faults(pair('ar', '{{name}} schreef', text))).toEqual([]);
  });

  it.each([
    ['digits', 'خطوة ٣'],
    ['digits', 'من 4/8'],
    ['digits', '9:00–10:00'],
    ['punctuation', 'كيف الحال?'],
    ['punctuation', 'الآن, لاحقًا'],
    ['prefix', 'وCV'],
  ])('refuses %s in %j', (rule, text) => {
    expect(faults(pair('ar', 'Stap', text))).toEqual([`ar ${rule} steps.a`]);
  });
});

describe('who has read a translation', () => {
  const texts = { nl: { a: 'Stap', b: 'Doel' }, en: { a: 'Step', b: 'Goal' } };
  const hashOf = (nl: Texts, key: string) =>
    sourceHashes(catalogOf({ 'nl/steps.json': JSON.stringify(nl) })).get(key) ?? '';
  const status = (entries: object) => ({ '_status/en.json': entries });
  const entry = (state: string, key: string, by = 'F. Yilmaz') => ({
    srcHash: hashOf(texts.nl, key),
    state,
    by,
    date: '2026-03-09',
  });

  it('fails without the file, without an entry, and with an entry for no key', () => {
    const files = house(texts);
    delete files['_status/en.json'];
    expect(faults(files)).toEqual(['en status ']);
    const partial = status({
      'steps.a': entry('reviewed', 'steps.a'),
      'steps.gone': entry('machine', 'steps.a'),
    });
    expect(faults(house(texts, partial))).toEqual(['en status steps.b', 'en status steps.gone']);
  });

  it('fails when the Dutch text changed since', () => {
    const files = house(texts);
    files['nl/steps.json'] = JSON.stringify({ a: 'De stap', b: 'Doel' });
    expect(faults(files)).toEqual(['en status steps.a']);
  });

  it('wants to know who read it', () => {
    const unsigned = status({
      'steps.a': entry('reviewed', 'steps.a', ''),
      'steps.b': entry('expert', 'steps.b'),
    });
    expect(faults(house(texts, unsigned))).toEqual(['en status steps.a', 'en status steps.b']);
  });

  it('calls a language ready only when nearly all of it was read', () => {
    const ready = { 'en/meta.json': { name: 'English', direction: 'ltr', place: 2, state: 'ready' } };
    expect(faults(house(texts, ready))).toEqual(['en status meta.json']);
    const read = status({
      'steps.a': entry('reviewed', 'steps.a'),
      'steps.b': entry('volunteer', 'steps.b'),
    });
    expect(faults(house(texts, { ...ready, ...read }))).toEqual([]);
  });

  it('stamps what is new or changed as machine-made, keeps what was read, and forgets what is gone', () => {
    const hashes = new Map([
      ['steps.a', 'same'],
      ['steps.b', 'changed'],
      ['steps.c', 'new'],
    ]);
    const read = { state: 'reviewed', by: 'F. Yilmaz', date: '2026-01-01' };
    const old = {
      'steps.a': { srcHash: 'same', ...read },
      'steps.b': { srcHash: 'before', ...read },
      'steps.gone': { srcHash: 'gone', ...read },
    };
    const fresh = { state: 'machine', by: '', date: '2026-03-09' };
    expect(stamped(old, hashes, '2026-03-09')).toEqual({
      'steps.a': old['steps.a'],
      'steps.b': { srcHash: 'changed', ...fresh },
      'steps.c': { srcHash: 'new', ...fresh },
    });
  });
});

describe('keys and screens', () => {
  const dynamic = (prefixes: object) => ({ 'dynamic-keys.json': prefixes });
  const texts = { nl: { title: 'Stap', count_one: '{{count}} stap', count_other: '{{count}} stappen' } };

  it('fails on a key that no screen names', () => {
    expect(faults(house(texts, dynamic({})), "t('steps.title')")).toEqual(['nl use steps.count']);
    expect(faults(house(texts, dynamic({})), 't("steps.title") + t(`steps.count`)')).toEqual([]);
  });

  it('accepts keys that the code puts together, when it is written down which and why', () => {
    const reason = 'one per status, in statusKey()';
    expect(faults(house(texts, dynamic({ 'steps.': reason })))).toEqual([]);
    expect(faults(house(texts, dynamic({ 'steps.': 'why' })))).toEqual(['nl use steps.']);
    expect(faults(house(texts, dynamic({ 'steps.': reason, 'cv.': reason })))).toEqual(['nl use cv.']);
  });

  it('accepts keys that one template puts together, when its beginning stands there', () => {
    const files = house({ nl: { mine: { sent: 'Stap', gone: 'Weg' }, other: 'Doel' } }, dynamic({}));
    expect(faults(files, 't(`steps.mine.${status}`)')).toEqual(['nl use steps.other']);
    expect(faults(files, 't(`steps.${whose}.sent`)')).toEqual([
      'nl use steps.mine.gone',
      'nl use steps.other',
    ]);
    expect(faults(files, 't(`${base}.sent`)')).toHaveLength(3);
  });
});

describe('texts that are shown in Dutch too', () => {
  const careful = (beginnings: readonly string[]) => ({ 'careful-keys.json': beginnings });

  it('exist, and hold no value that reads otherwise in another language', () => {
    const texts = { nl: { who: '{{name}} leest dit.', until: 'Tot {{day}}' } };
    expect(faults(house(texts, careful(['steps.who'])))).toEqual([]);
    expect(faults(house(texts, careful(['steps.who', 'steps.gone'])))).toEqual(['nl careful steps.gone']);
    expect(faults(house(texts, careful(['steps.'])))).toEqual(['nl careful steps.until']);
  });

  it.each([
    ['throwAwayQuestion', 'Weg ermee?'],
    ['throwAwayBody', 'Daarna is het weg.'],
    ['erase', 'Maak leeg'],
    ['reads', '{{name}} kijkt mee.'],
    ['shared', 'Voor jullie beiden.'],
    ['private', 'Voor jezelf.'],
    ['invite', 'Vraag iemand mee'],
    ['hint', 'Alleen jij leest dit.'],
    ['note', 'Niemand anders ziet dit.'],
    ['lead', 'Je mentor ziet dit. Lezen jullie dit straks samen?'],
    ['body', 'Je kunt hem 30 dagen terugzetten.'],
    ['title', 'Deze brief weggooien?'],
  ])('are on the list when their key or their Dutch says so: %s, %j', (key, text) => {
    const texts = { nl: { [key]: text } };
    expect(faults(house(texts))).toEqual([`nl careful-missing steps.${key}`]);
    expect(faults(house(texts, careful([`steps.${key}`])))).toEqual([]);
  });

  it('are on the list as the question before something goes, not as the button to it', () => {
    const texts = { nl: { throwAway: { title: 'Weg ermee?', keep: 'Bewaar', action: 'Gooi weg' } } };
    expect(faults(house(texts))).toEqual([
      'nl careful-missing steps.throwAway.title',
      'nl careful-missing steps.throwAway.keep',
    ]);
  });

  it('are left off the list with a reason only', () => {
    const texts = { nl: { shared: 'Voor jullie beiden.' } };
    const excused = (reason: string) => ({
      'exceptions.json': { 'careful-missing': { 'steps.shared': reason } },
    });
    expect(faults(house(texts, excused('the line above says it with its Dutch')))).toEqual([]);
    expect(faults(house(texts, excused('no')))).toEqual(['nl exceptions steps.shared']);
  });

  it('are not taken as a string, which has no Dutch below it', () => {
    const files = house({ nl: { shared: 'Voor jullie beiden.', b: 'Stap' } }, careful(['steps.shared']));
    const taken = ['nl careful-string steps.shared'];
    expect(faults(files, '<Words of="steps.shared" />')).toEqual([]);
    expect(faults(files, "label={words('steps.shared')}")).toEqual(taken);
    expect(faults(files, "words(isMine ? 'steps.b' : 'steps.shared', { name })")).toEqual(taken);
  });

  it('leave a gap that is found when one of them goes from the list', () => {
    const files = readLocales(inRoot('locales'));
    const catalog = catalogOf(files);
    const all = JSON.parse(files['careful-keys.json'] ?? '[]') as readonly string[];
    const planted = [
      'cv.about.throwAwayQuestion',
      'letters.about.throwAwayBody',
      'letters.fromCv.private',
      'meetings.notes.shared',
      'meetings.private.',
      'plan.print.private',
      'plan.section.reads',
      'settings.erase.',
    ];
    const gaps = planted.map((gone) => {
      const left = all.filter((beginning) => beginning !== gone);
      const found = checkCareful(catalog, left, codeOf([])).filter(({ key }) => key.startsWith(gone));
      return [gone, left.length, found.length > 0];
    });
    expect(gaps).toEqual(planted.map((gone) => [gone, all.length - 1, true]));
  });
});

describe('exceptions', () => {
  const exceptions = (entries: object) => ({ 'exceptions.json': entries });
  const texts = { nl: { a: 'Maak een account.' } };

  it('accepts a hard word with a reason', () => {
    const allowed = exceptions({ 'hard-word': { 'steps.a': 'the name on the button of that website' } });
    expect(faults(house(texts, allowed))).toEqual([]);
  });

  it('fails on an exception without a reason, without need, or for a rule that has none', () => {
    expect(faults(house(texts, exceptions({ 'hard-word': { 'steps.a': '' } })))).toEqual([
      'nl exceptions steps.a',
    ]);
    const needless = exceptions({ 'hard-word': { 'steps.b': 'the name on the button of that website' } });
    expect(faults(house({ nl: { b: 'Stap' } }, needless))).toEqual(['nl exceptions steps.b']);
    const never = exceptions({ text: { 'steps.a': 'an empty text is fine here' } });
    expect(faults(house({ nl: { a: '' } }, never))).toEqual(['nl text steps.a', 'nl exceptions steps.a']);
  });
});
