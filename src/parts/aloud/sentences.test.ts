// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showSentence } from './highlight.ts';
import { pageRoots } from './page-roots.ts';
import { sentencesOf } from './sentences.ts';

beforeEach(() => {
  document.documentElement.lang = 'nl';
});

afterEach(() => {
  document.body.replaceChildren();
});

/** Markup of the test alone: a page of the app is never made of a string. */
function page(html: string): void {
  document.body.append(document.createRange().createContextualFragment(html));
}

const read = () => sentencesOf(...pageRoots());
const said = () => read().map(({ text, lang }) => (lang === 'nl' ? text : `${lang}: ${text}`));

describe('what is read of a screen', () => {
  it('is its title, its sentences and its buttons, in the order in which they stand there', () => {
    page(`<header><button>Terug</button><div class="wm-top-bar__title"><h1>Hallo <bdi>Samira</bdi></h1></div></header>
      <main><section><h2>Afspraak · over 3 dagen</h2><p>Je praat met Anneke. Neem je cv mee!</p></section>
      <div><button><span>Klaar</span></button><button>Hulp nodig</button></div></main>`);
    expect(said()).toEqual([
      'Hallo Samira',
      'Afspraak, over 3 dagen',
      'Je praat met Anneke.',
      'Neem je cv mee!',
      'Klaar',
      'Hulp nodig',
    ]);
  });

  it('is the open question alone while one stands in front', () => {
    page('<main><p>Vandaag</p></main><dialog open><h2>Weggooien?</h2><button>Nee</button></dialog>');
    expect(said()).toEqual(['Weggooien?', 'Nee']);
  });

  it('leaves out what is hidden, what is for the eye alone, and the speaker buttons themselves', () => {
    page(`<main><p hidden>a</p><p aria-hidden="true">b</p><p style="display: none">c</p><div style="visibility: hidden">d</div>
      <span class="wm-visually-hidden">e</span><button data-aloud="skip">f</button><svg><text>g</text></svg>
      <select><option>h</option></select><input value="i"><details><summary>Meer</summary><p>j</p></details>
      <div inert>k</div><p>·</p></main>`);
    expect(said()).toEqual(['Meer']);
    document.querySelector('details')!.open = true;
    expect(said()).toEqual(['Meer', 'j']);
  });

  it('says her own words in their language, below the Dutch that they belong to', () => {
    page(`<main><a href="/"><bdi dir="auto">Ik werk</bdi> <span class="wm-own-words" lang="ar" dir="rtl" style="display: block">أنا
      أعمل</span></a><textarea lang="ar"></textarea></main>`);
    document.querySelector('textarea')!.value = 'لأن العمل جميل';
    expect(said()).toEqual(['Ik werk', 'ar: أنا', 'ar: أعمل', 'ar: لأن العمل جميل']);
  });

  it('says each of two languages in its own, and never two in one sentence', () => {
    page(`<main><h1><span lang="nl">Hallo <bdi>Samira</bdi></span> <span lang="ar" dir="rtl" style="display: block">مرحبًا
      Samira</span></h1><p lang="tr">Merhaba. <bdi lang="nl">Bakkerij De Korenaar</bdi></p></main>`);
    expect(said()).toEqual([
      'Hallo Samira',
      'ar: مرحبًا',
      'ar: Samira',
      'tr: Merhaba.',
      'Bakkerij De Korenaar',
    ]);
  });

  it('says what she wrote in a large field, line by line, in the language of the field', () => {
    page('<main><label>Notities<textarea lang="tr"></textarea></label></main>');
    document.querySelector('textarea')!.value = 'Yarın ara\nCv getir. Saat 10!';
    expect(said()).toEqual(['Notities', 'tr: Yarın ara', 'tr: Cv getir.', 'tr: Saat 10!']);
  });

  it('says the words of a button that stands in every row once, and a leaf of the calendar in one go', () => {
    page(`<main><ul><li>Werk <button>Verander</button></li><li>Taal <button>Verander</button></li></ul>
      <div data-aloud="phrase"><div>woensdag</div> <div>2</div> <div>december</div></div></main>`);
    expect(said()).toEqual(['Werk', 'Verander', 'Taal', 'woensdag 2 december']);
  });

  it('cuts what is too long for one breath of a voice, between words', () => {
    const long = `Ik heb gewerkt bij ${'een grote bakkerij in de stad, '.repeat(12)}en dat was goed.`;
    page(`<main><p>${long}</p></main>`);
    expect(said().length).toBeGreaterThan(1);
    expect(said().every((text) => text.length <= 180)).toBe(true);
    expect(said().join(' ').replaceAll(',', '')).toBe(long.replaceAll(',', ''));
  });

  it('knows the letters of each sentence, without the spaces around them', () => {
    page('<main><p>  Een. <b>Twee</b> woorden.  </p></main>');
    expect(read().map(({ range }) => range?.toString())).toEqual(['Een.', 'Twee woorden.']);
  });

  it('marks what a sentence stands in where letters cannot be marked, and one at a time', () => {
    page('<main><p>Een.</p><p>Twee.</p></main>');
    const [one, two] = read();
    showSentence(one!);
    showSentence(two!);
    expect([...document.querySelectorAll('[data-aloud-now]')].map((at) => at.textContent)).toEqual(['Twee.']);
    showSentence(null);
    expect(document.querySelector('[data-aloud-now]')).toBeNull();
  });
});
