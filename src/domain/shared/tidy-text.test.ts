import { describe, expect, it } from 'vitest';
import { parseLocal } from './parse.ts';
import { defineRecord, shortText } from './record.ts';
import { tidyText } from './tidy-text.ts';

describe('what a person puts in', () => {
  it('loses the signs that steer a machine, and keeps tabs and lines', () => {
    expect(tidyText('a\u0000b\u001b[1mc\u007f\u009fd')).toBe('ab[1mcd');
    expect(tidyText('one\ttwo\nthree')).toBe('one\ttwo\nthree');
    expect(tidyText('one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
  });

  it('is the same word from every keyboard', () => {
    expect(tidyText('cafe\u0301')).toBe('caf\u00e9');
    expect(tidyText('I\u0307')).toBe('\u0130');
  });

  it('keeps letters of every direction, and signs of several parts', () => {
    for (const text of ['مرحبا', 'שלום', 'a\u200db', '👩‍🎤', '\u202eabc']) expect(tidyText(text)).toBe(text);
  });

  it('is kept like this by every command', () => {
    const places = defineRecord({ table: 'place', fields: { employer: shortText() } });
    expect(parseLocal(places, { employer: 'Cafe\u0301 \u0007Zon' }, null)).toEqual({
      ok: true,
      value: [{ field: 'employer', value: 'Caf\u00e9 Zon' }],
    });
  });
});
