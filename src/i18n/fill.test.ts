import { describe, expect, it } from 'vitest';
import { fill, isolate, piecesOf } from './fill.ts';

describe('values in texts', () => {
  it('cuts a text at its places for values', () => {
    expect(piecesOf('Dit is van {{name}} en jou.')).toEqual([
      { text: 'Dit is van ' },
      { value: 'name' },
      { text: ' en jou.' },
    ]);
    expect(piecesOf('Klaar')).toEqual([{ text: 'Klaar' }]);
    expect(piecesOf('{{a}}{{b}}')).toEqual([{ value: 'a' }, { value: 'b' }]);
  });

  it('fills in names and numbers', () => {
    expect(fill('Stap {{n}} van {{total}}', { n: 1, total: 3 }, 'ltr', 'x')).toBe('Stap 1 van 3');
  });

  it('never reads what a person typed as a pattern', () => {
    const typed = '{{name}} $t(common.app.name) $1 <b>';
    expect(fill('Hallo {{name}}', { name: typed }, 'ltr', 'x')).toBe(`Hallo ${typed}`);
  });

  it('says which value is missing in which text', () => {
    expect(() => fill('Hallo {{name}}', { nam: 'Samira' }, 'ltr', 'today.greeting.title')).toThrow(
      'no value for {{name}} in the text today.greeting.title',
    );
  });

  it('isolates a value that runs the other way, and only that', () => {
    expect(isolate('Anneke', 'ltr')).toBe('Anneke');
    expect(isolate('سميرة', 'ltr')).toBe('\u2068سميرة\u2069');
    expect(isolate('Anneke', 'rtl')).toBe('\u2068Anneke\u2069');
    expect(isolate('سميرة', 'rtl')).toBe('سميرة');
    expect(isolate('الاثنين 9 مارس', 'rtl')).toBe('الاثنين 9 مارس');
  });

  it('isolates digits that would turn round, but not a bare number', () => {
    expect(isolate(3, 'rtl')).toBe('3');
    expect(isolate('112', 'rtl')).toBe('112');
    expect(isolate('12 34 56', 'rtl')).toBe('\u206812 34 56\u2069');
    expect(isolate('070-123 45 67', 'rtl')).toBe('\u2068070-123 45 67\u2069');
    expect(isolate('070-123 45 67', 'ltr')).toBe('070-123 45 67');
  });
});
