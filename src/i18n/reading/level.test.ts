import { describe, expect, it } from 'vitest';
import { levelOf } from './level.ts';

const easy =
  'Ik las dat jullie iemand zoeken voor de winkel. Dit werk past goed bij mij. Ik hielp klanten en ik deed de kas. Ik kom graag langs.';
const hard =
  'Naar aanleiding van de bovengenoemde vacature op uw internetpagina solliciteer ik met belangstelling naar de functie van verkoopmedewerker, omdat ik van mening ben dat mijn ervaring en mijn persoonlijkheid uitstekend aansluiten bij de gevraagde werkzaamheden.';

describe('how hard a text is to read', () => {
  it('is easy with short sentences and short words', () => {
    expect(levelOf(easy)).toBe('easy');
  });

  it('is hard with long ones', () => {
    expect(levelOf(hard)).toBe('hard');
    expect(levelOf(easy.replaceAll('. ', ' en '))).not.toBe('easy');
  });

  it('is not said of a few words, or of another language', () => {
    expect(levelOf('Ik kom graag langs.')).toBeNull();
    expect(levelOf('')).toBeNull();
    expect(levelOf('I read that you are looking for someone in the shop. '.repeat(4))).toBeNull();
  });
});
