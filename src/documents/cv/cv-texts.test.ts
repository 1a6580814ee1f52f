import { describe, expect, it } from 'vitest';
import { cvItem } from '#tests/fixtures/cv/content.ts';
import { birthText, diplomaText, languageText, periodText, taskLines, validText } from './cv-texts.ts';

const language = (given: Parameters<typeof cvItem>[0] | object) =>
  languageText(cvItem({ id: 'l', section: 'language', title: 'Turks', ...given }));

describe('the Dutch words of a CV', () => {
  it('say when', () => {
    expect(periodText({ from: '2014-04', until: '2018-06', isNow: false })).toBe('april 2014 – juni 2018');
    expect(periodText({ from: '2018-07', until: '', isNow: true })).toBe('juli 2018 – nu');
    expect(periodText({ from: '2003', until: '2009', isNow: false })).toBe('2003 – 2009');
    expect(periodText({ from: '2025', until: '', isNow: false })).toBe('2025');
    expect(periodText({ from: '', until: '', isNow: true })).toBe('nu');
    expect(periodText({ from: '', until: '', isNow: false })).toBe('');
    expect(validText('2027-03')).toBe('geldig tot maart 2027');
    expect(birthText('1990-05-02')).toBe('Geboren op 2 mei 1990');
  });

  it('say how well, as short as it is true', () => {
    expect(language({ speaking: 'motherTongue', reading: 'good', writing: 'good' })).toBe('moedertaal');
    expect(language({ speaking: 'learning', reading: 'learning', writing: 'learning', level: 'A2' })).toBe(
      'A2, volgt les',
    );
    expect(language({ speaking: 'good', reading: 'fair', writing: 'fair' })).toBe(
      'spreken: goed, lezen: redelijk, schrijven: redelijk',
    );
    expect(language({ speaking: 'motherTongue', reading: 'learning' })).toBe(
      'spreken: moedertaal, lezen: volgt les',
    );
    expect(language({})).toBe('');
    expect(language({ level: 'B1' })).toBe('B1');
    expect(language({ speaking: 'fair', reading: 'fair', writing: 'fair', level: 'B1' })).toBe(
      'redelijk (B1)',
    );
    expect(language({ speaking: 'good', reading: 'fair', level: 'B2' })).toBe(
      'B2 (spreken: goed, lezen: redelijk)',
    );
    expect(language({ speaking: 'good', reading: 'learning', level: 'A2' })).toBe(
      'spreken: goed, lezen: A2, volgt les',
    );
    expect(language({ speaking: 'good', level: 'vloeiend' })).toBe('goed');
    expect(language({ speaking: 'motherTongue', level: 'B1' })).toBe('moedertaal');
  });

  it('make lines of the years at home, before her own words', () => {
    const home = cvItem({
      id: 'h',
      section: 'home',
      homeSkills: ['money', 'papers'],
      details: '- Tuin verzorgd',
    });
    expect(taskLines(home)).toEqual([
      'Het geld beheerd en rekeningen betaald.',
      'Post en formulieren geregeld.',
      'Tuin verzorgd',
    ]);
  });

  it('never say that a diploma is missing', () => {
    expect(diplomaText({ diploma: 'no', valued: '' })).toBe('');
    expect(diplomaText({ diploma: 'busy', valued: '' })).toBe('nog bezig');
    expect(diplomaText({ diploma: 'yes', valued: 'yes' })).toBe('diploma gewaardeerd in Nederland');
    expect(diplomaText({ diploma: 'yes', valued: 'no' })).toBe('diploma');
  });
});
