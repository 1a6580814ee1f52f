import { expect, it } from 'vitest';
import { fullCv } from '#tests/fixtures/documents/cvs.ts';
import { cvDocument } from '../cv/cv-document.ts';
import { writeText } from './write-text.ts';

it('a CV as text has an empty line between its parts, and a line for each task', () => {
  expect(writeText(cvDocument(fullCv())).split('\r\n').slice(0, 14)).toEqual([
    'Samira Haddad',
    'Den Haag · 06 00 00 00 00 · samira@voorbeeld.nl',
    'Geboren op 2 mei 1990 · Rijbewijs B',
    '',
    'Profiel',
    'Ik ben rustig, precies en vriendelijk.',
    'Ik werk graag met klanten en met eten.',
    'Ik zoek werk in een winkel, drie dagen in de week.',
    '',
    'Werk en ervaring thuis',
    'Hulp in de keuken, Lunchroom Het Anker, Den Haag',
    'mei 2022 – februari 2023',
    '- Groente gesneden.',
    '- Afgewassen en schoongemaakt.',
  ]);
});
