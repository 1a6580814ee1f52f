import { describe, expect, it } from 'vitest';
import { letterContent } from '#tests/fixtures/letters/content.ts';
import { letterDocument, salutationOf } from './letter-document.ts';
import { letterText } from './letter-text.ts';

const samira = {
  name: 'Samira Haddad',
  town: 'Den Haag',
  phone: '06 00 00 00 00',
  employer: 'Bakkerij De Korenaar',
  contact: 'mevrouw Koster',
  on: '2026-03-09',
  subject: 'sollicitatie verkoper',
};
const texts = { why: 'Ik las dit.\n\nIk wil dit.', can: 'Ik kan verkopen.', close: 'Ik kom graag langs.' };

describe('a letter on paper', () => {
  it('has the order of a Dutch letter', () => {
    const { blocks, mostSheets } = letterDocument(letterContent(samira, texts), 'line');
    expect(blocks.map(({ id }) => id)).toEqual([
      'sender',
      'receiver',
      'placeAndDay',
      'subject',
      'salutation',
      'why-0',
      'why-1',
      'can-0',
      'close-0',
      'greeting',
      'name',
      'enclosure',
    ]);
    expect(mostSheets).toBe(1);
  });

  it('has white between who writes, to whom, when and about what, and room to sign by hand', () => {
    const { blocks } = letterDocument(letterContent(samira, texts), 'calm');
    const white = (above: string): readonly string[] =>
      blocks.filter((block) => block.above === above).map(({ id }) => id);
    expect(white('line')).toEqual([
      'receiver',
      'placeAndDay',
      'subject',
      'salutation',
      'greeting',
      'enclosure',
    ]);
    expect(white('signature')).toEqual(['name']);
    const mail = letterDocument(letterContent({ ...samira, kind: 'email' }, texts), 'calm');
    expect(mail.blocks.filter(({ above }) => above === 'signature')).toEqual([]);
  });

  it('greets by name when there is one, in her own words when she wrote them', () => {
    expect(salutationOf(letterContent(samira))).toBe('Beste mevrouw Koster,');
    expect(salutationOf(letterContent())).toBe('Geachte heer of mevrouw,');
    expect(salutationOf(letterContent({ ...samira, salutation: 'Hallo Jan,' }))).toBe('Hallo Jan,');
  });

  it('says nothing of a CV that does not go along, and leaves out what is empty', () => {
    const ids = letterDocument(letterContent({ withCv: false }), 'line').blocks.map(({ id }) => id);
    expect(ids).toEqual(['salutation', 'greeting']);
  });
});

describe('words to be copied', () => {
  it('of an e-mail have no addresses and no subject', () => {
    expect(letterText(letterContent({ ...samira, kind: 'email' }, texts))).toBe(
      [
        'Beste mevrouw Koster,',
        'Ik las dit.',
        'Ik wil dit.',
        'Ik kan verkopen.',
        'Ik kom graag langs.',
        'Met vriendelijke groet,',
        'Samira Haddad\n06 00 00 00 00',
      ].join('\n\n'),
    );
  });

  it('of a call are only what is said', () => {
    expect(letterText(letterContent({ ...samira, kind: 'script' }, { why: 'Goedemorgen.' }))).toBe(
      'Goedemorgen.',
    );
  });
});
