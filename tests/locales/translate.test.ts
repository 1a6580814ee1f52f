import { describe, expect, it } from 'vitest';
import { catalogOf, readLocales } from '../../scripts/locales/catalog.mjs';
import { readCode } from '../../scripts/locales/code.mjs';
import { codeOf } from '../../scripts/locales/use.mjs';
import { printStatus, sourceHashes, stamped } from '../../scripts/locales/status.mjs';
import { inRoot } from '../../scripts/places.mjs';
import { exportPo } from '../../scripts/translate/export.mjs';
import { planImport } from '../../scripts/translate/import.mjs';
import { pluralHeader, pluralNames } from '../../scripts/translate/plurals.mjs';
import { parsePo, printPo } from '../../scripts/translate/po.mjs';

const all = readLocales(inRoot('locales'));
const code = readCode();
const who = (language: string) => ({ language, by: 'F. Y.', date: '2026-03-09' });

function po(files: Record<string, string>, language: string, only?: string): string {
  const exported = exportPo(catalogOf(files), files, language, { only });
  if ('problem' in exported) throw new Error(exported.problem);
  return exported.po;
}

/** A small house of texts in Dutch and Turkish, and its file for a volunteer. */
function house(nl: object, tr: object) {
  const meta = (name: string, place: number, state: string) =>
    JSON.stringify({ name, direction: 'ltr', place, state });
  const files: Record<string, string> = {
    'nl/meta.json': meta('Nederlands', 1, 'source'),
    'tr/meta.json': meta('Türkçe', 2, 'trial'),
    'nl/steps.json': JSON.stringify(nl),
    'tr/steps.json': JSON.stringify(tr),
    'dynamic-keys.json': JSON.stringify({ 'steps.': 'every text of these tests counts as used' }),
  };
  files['_status/tr.json'] = printStatus(stamped(undefined, sourceHashes(catalogOf(files)), '2026-01-01'));
  return files;
}
const files = house(
  {
    hello: 'Hallo {{name}}',
    count_one: '{{count}} stap',
    count_other: '{{count}} stappen',
    deep: { a: 'Doel' },
  },
  {
    hello: 'Merhaba {{name}}',
    count_one: '{{count}} adım',
    count_other: '{{count}} adım',
    deep: { a: 'Amaç' },
  },
);
const plan = (text: string, language = 'tr', by = 'F. Y.') =>
  planImport(files, codeOf([]), text, { language, by, date: '2026-03-09' });
const problems = (text: string, language?: string, by?: string): readonly string[] => {
  const made = plan(text, language, by);
  return 'problems' in made ? made.problems : [];
};
/** As a tool leaves the file when somebody found everything good. */
const read = (text: string): string => text.replaceAll('#, fuzzy\n', '');

describe('a file for volunteers', () => {
  it.each(['en', 'tr', 'ar'])('goes out and comes back without loss: %s', (language) => {
    const text = read(po(all, language));
    const back = planImport(all, code, text, who(language));
    if ('problems' in back) throw new Error(back.problems.join('\n'));
    expect(back.changes).toEqual([]);
    expect(back.left).toBe(0);
    expect(back.read).toHaveLength(sourceHashes(catalogOf(all)).size);
    expect(Object.keys(back.files)).toEqual([`_status/${language}.json`]);
  });

  it('says what nobody has read, which words belong in it, and which forms a number has', () => {
    const text = po(all, 'ar');
    expect(text).toContain('Language: ar\\n');
    expect(text).toContain(`Plural-Forms: ${pluralHeader('ar') ?? ''}`);
    const { entries } = orThrow(parsePo(text));
    const count = entries.find(({ key }) => key === 'applications.count.label');
    expect(count?.fuzzy).toBe(true);
    expect(count?.forms).toHaveLength(6);
    expect(count?.notes[0]).toBe('nobody has read this yet');
    expect(count?.notes.some((note) => note.startsWith('term: sollicitatie = '))).toBe(true);
    expect(count?.notes.some((note) => note.startsWith('hash: '))).toBe(true);
  });

  it('holds only what was asked for', () => {
    const status = JSON.parse(files['_status/tr.json'] ?? '') as Record<
      string,
      { state: string; by: string }
    >;
    Object.assign(status['steps.hello'] ?? {}, { state: 'reviewed', by: 'F. Y.' });
    const some = { ...files, '_status/tr.json': JSON.stringify(status) };
    expect(keysOf(po(some, 'tr', 'machine'))).toEqual(['steps.count', 'steps.deep.a']);
    expect(keysOf(po(some, 'tr', 'reviewed'))).toEqual(['steps.hello']);
  });

  it.each([
    ['ar', [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111]],
    ['pl', [0, 1, 2, 4, 5, 12, 22, 25, 101]],
    ['uk', [0, 1, 2, 4, 5, 11, 12, 21, 22, 25, 101]],
    ['tr', [0, 1, 2, 5]],
  ])('counts as Intl counts: %s', (language, numbers) => {
    const rule = /plural=\((.*)\);$/u.exec(pluralHeader(language) ?? '')?.[1] ?? '';
    const ofIntl = new Intl.PluralRules(language);
    for (const n of numbers) {
      const place = ofGettext(rule, n);
      expect([n, pluralNames(language)[place]]).toEqual([n, ofIntl.select(n)]);
    }
  });

  it('cannot be made for Dutch, for no language, or for one whose plural forms are not known', () => {
    expect(exportPo(catalogOf(files), files, 'nl')).toHaveProperty('problem');
    expect(exportPo(catalogOf(files), files, 'xx')).toHaveProperty('problem');
  });
});

describe('a file that comes back', () => {
  const text = read(po(files, 'tr'));

  it('changes the texts and says who read them', () => {
    const made = plan(text.replace('"Amaç"', '"Hedef"'));
    if ('problems' in made) throw new Error(made.problems.join());
    expect(made.changes).toEqual([{ key: 'steps.deep.a', from: 'Amaç', to: 'Hedef' }]);
    expect(JSON.parse(made.files['tr/steps.json'] ?? '')).toMatchObject({ deep: { a: 'Hedef' } });
    const status = JSON.parse(made.files['_status/tr.json'] ?? '') as Record<string, object>;
    expect(status['steps.deep.a']).toMatchObject({ state: 'volunteer', by: 'F. Y.', date: '2026-03-09' });
    expect(status['steps.hello']).toMatchObject({ state: 'volunteer' });
  });

  it('takes nothing of what nobody looked at, or left empty', () => {
    const made = plan(po(files, 'tr').replace('"Amaç"', '"Hedef"'));
    expect(made).toMatchObject({ changes: [], read: [], left: 3 });
    expect(plan(text.replace('"Amaç"', '""'))).toMatchObject({ changes: [], left: 1 });
  });

  it('leaves reviewed what was reviewed and did not change', () => {
    const status = JSON.parse(files['_status/tr.json'] ?? '') as Record<string, object>;
    Object.assign(status['steps.hello'] ?? {}, { state: 'reviewed', by: 'A. B.' });
    const made = planImport(
      { ...files, '_status/tr.json': JSON.stringify(status) },
      codeOf([]),
      text,
      who('tr'),
    );
    if ('problems' in made) throw new Error(made.problems.join());
    expect(JSON.parse(made.files['_status/tr.json'] ?? '')).toMatchObject({
      'steps.hello': { state: 'reviewed', by: 'A. B.' },
    });
  });

  it.each([
    ['a placeholder that changed', text.replace('Merhaba {{name}}', 'Merhaba {{isim}}'), 'steps.hello'],
    ['markup', text.replace('"Amaç"', '"<b>Hedef</b>"'), 'markup'],
    ['a suffix on a name', text.replace('Merhaba {{name}}', "{{name}}'e merhaba"), 'suffix'],
    ['a plural form that is gone', text.replace(/msgstr\[1\].*\n/u, ''), 'plural forms'],
    ['a plural form that is empty', text.replace(/msgstr\[1\].*\n/u, 'msgstr[1] ""\n'), 'empty'],
    ['a Dutch text that changed since', text.replace(/hash: \w+/u, 'hash: 000000000000'), 'changed since'],
    ['a hash that is gone', text.replace(/#\. hash: \w+\n/u, ''), 'hash'],
    ['a Dutch text that was typed over', text.replace('"Hallo {{name}}"', '"Dag {{name}}"'), 'exported'],
    ['a key that we do not have', text.replace('"steps.deep.a"', '"steps.deep.b"'), 'no such text'],
    ['a key that stands twice', text.replace('"steps.deep.a"', '"steps.hello"'), 'twice'],
    ['another language', text.replace('Language: tr', 'Language: ar'), 'not tr'],
    ['another character set', text.replace('UTF-8', 'ISO-8859-9'), 'UTF-8'],
    ['no PO at all', '{"steps": "Adım"}', 'not understood'],
    ['a text that does not end', text.replace('"Amaç"', '"Amaç'), 'not understood'],
    ['an escape that is none', text.replace('"Amaç"', String.raw`"Ama\x"`), 'not understood'],
    ['a field that stands twice', text.replace('msgstr "Amaç"', 'msgstr "Amaç"\nmsgstr "Hedef"'), 'second'],
  ])('is refused as a whole for %s', (_, changed, reason) => {
    expect(changed).not.toBe(text);
    expect(problems(changed).join()).toContain(reason);
  });

  it('is refused when nobody says who read it, and for Dutch', () => {
    expect(problems(text, 'tr', ' ')).toHaveLength(1);
    expect(problems(text, 'nl')).toHaveLength(1);
  });
});

describe('PO', () => {
  it('reads what other tools write: long lines cut up, old texts kept below, a mark at the beginning, Windows lines', () => {
    const written = [
      '\uFEFF# by a tool',
      'msgid ""',
      'msgstr ""',
      '"Language: tr\\n"',
      '',
      '#, fuzzy, c-format',
      '#| msgid "oud"',
      'msgctxt "steps.a"',
      'msgid ""',
      '"Hallo "',
      '"daar"',
      'msgstr "Mer"',
      '"haba \\"sen\\"\\n"',
      '',
      '#~ msgid "weg"',
      '#~ msgstr "yok"',
      '',
    ].join('\r\n');
    const { header, entries } = orThrow(parsePo(written));
    expect(header).toEqual({ Language: 'tr' });
    expect(entries).toMatchObject([
      { key: 'steps.a', dutch: 'Hallo daar', forms: ['Merhaba "sen"\n'], fuzzy: true },
    ]);
  });

  it('writes and reads every sign', () => {
    const entry = {
      key: 'steps.a',
      dutch: 'een "tekst" \\ met\nregels\ten مرحبًا',
      dutchPlural: undefined,
      forms: ['"\\n"'],
      fuzzy: false,
      notes: [],
      line: 0,
    };
    const { entries } = orThrow(parsePo(printPo({ header: {}, entries: [entry] })));
    expect(entries).toMatchObject([{ dutch: entry.dutch, forms: entry.forms }]);
  });
});

function orThrow(parsed: ReturnType<typeof parsePo>) {
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.file;
}

const keysOf = (text: string): readonly string[] => orThrow(parsePo(text)).entries.map(({ key }) => key);

/** The few signs that a rule of gettext has: conditions from left to right, with `and`, `or` and remainders. */
function ofGettext(rule: string, n: number): number {
  const parts = rule.split(' : ').flatMap((part) => part.split(' ? '));
  for (let place = 0; place + 1 < parts.length; place += 2)
    if (isTrue(parts[place] ?? '', n)) return Number(parts[place + 1]);
  const last = parts.at(-1) ?? '';
  return /^\d+$/u.test(last) ? Number(last) : Number(isTrue(last, n));
}

function isTrue(condition: string, n: number): boolean {
  const flat = condition.replaceAll(/\(([^)]*)\)/gu, (_, inner: string) =>
    isTrue(inner, n) ? '1==1' : '1==0',
  );
  return flat.split(' && ').every((all) => all.split(' || ').some((one) => compares(one, n)));
}

function compares(comparison: string, n: number): boolean {
  const [, left = '', sign = '', right = ''] =
    /^(.+?)\s*(==|!=|>=|<=|>|<)\s*(\d+)$/u.exec(comparison.trim()) ?? [];
  const [what = '', rest] = left.split('%');
  const base = what === 'n' ? n : Number(what);
  const value = rest === undefined ? base : base % Number(rest);
  const to = Number(right);
  if (sign === '==') return value === to;
  if (sign === '!=') return value !== to;
  if (sign === '>=') return value >= to;
  if (sign === '<=') return value <= to;
  return sign === '>' ? value > to : value < to;
}
