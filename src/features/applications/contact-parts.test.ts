import { describe, expect, it } from 'vitest';
import { contactParts } from './contact-parts.ts';

describe('a contact', () => {
  it('has phone numbers and mail addresses that can be pressed, and the words around them', () => {
    expect(contactParts('Mevrouw Koster, 070 123 45 67, koster@bakkerij.example')).toEqual([
      { kind: 'text', text: 'Mevrouw Koster' },
      { kind: 'phone', text: '070 123 45 67', href: 'tel:0701234567' },
      { kind: 'mail', text: 'koster@bakkerij.example', href: 'mailto:koster@bakkerij.example' },
    ]);
  });

  it('keeps a plus and leaves house numbers and hours alone', () => {
    expect(contactParts('+31 6 1234 5678')).toEqual([
      { kind: 'phone', text: '+31 6 1234 5678', href: 'tel:+31612345678' },
    ]);
    expect(contactParts('Balie 12, na 14.00')).toEqual([{ kind: 'text', text: 'Balie 12, na 14.00' }]);
  });

  it('is nothing when it is empty', () => {
    expect(contactParts('')).toEqual([]);
  });
});
