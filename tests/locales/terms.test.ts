import { describe, expect, it } from 'vitest';
import { catalogOf, readLocales } from '../../scripts/locales/catalog.mjs';
import { checkTerms, parseTerms } from '../../scripts/locales/terms.mjs';
import { inRoot } from '../../scripts/places.mjs';

const dutch = 'key\tnl\twords\tnote\nstep\tStap\tstap|stappen\t\nsave\tBewaar\t\t\n';
const turkish =
  'key\tnl\tterm\tstems\tavoid\tnote\nstep\tStap\tAdım\tadım\tbasamak\t\nsave\tBewaar\tKaydet\t\tsakla\\p{L}*\t\n';

function faults(nl: string, tr: string, base = turkish): readonly string[] {
  const files = {
    'nl/a.json': JSON.stringify({ text: nl }),
    'tr/a.json': JSON.stringify({ text: tr }),
    'terms/nl.tsv': dutch,
    'terms/tr.tsv': base,
  };
  return checkTerms(catalogOf(files), files).map(({ rule, key }) => `${rule} ${key}`);
}

describe('the term base', () => {
  it('finds a term that is said with another word', () => {
    expect(faults('Zet een stap erbij', 'Bir ADIM ekle')).toEqual([]);
    expect(faults('Jouw stappen', 'Yaptıkların')).toEqual(['term a.text']);
    expect(faults('Stapel', 'Yığın')).toEqual([]);
  });

  it('finds a word that this language has not for it', () => {
    expect(faults('Bewaar', 'Sakla')).toEqual(['avoid a.text']);
    expect(faults('Bewaar', 'Kaydet')).toEqual([]);
  });

  it('wants every term in every language, and the columns that it knows', () => {
    const lacking = turkish.replace(/save.*\n/u, '');
    expect(faults('Doel', 'Hedef', lacking)).toEqual(['terms save']);
    expect(faults('Doel', 'Hedef', turkish.replace('Kaydet', ''))).toEqual(['terms save']);
    expect(faults('Doel', 'Hedef', `${turkish}goal\tDoel\tHedef\t\t\t\n`)).toEqual(['terms goal']);
    expect(faults('Doel', 'Hedef', 'key\tnl\n')).toContain('terms terms');
    expect(faults('Doel', 'Hedef', `${turkish}goal\tDoel\n`)).toContain('terms terms');
  });

  it('has its terms for every language that is offered', () => {
    const files = readLocales(inRoot('locales'));
    for (const language of catalogOf(files).languages.keys()) {
      const parsed = parseTerms(files[`terms/${language}.tsv`] ?? '', language);
      if ('problem' in parsed) throw new Error(`${language}: ${parsed.problem}`);
      expect(parsed.terms.length).toBeGreaterThanOrEqual(245);
    }
  });
});
