// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cvDocument } from '../cv/cv-document.ts';
import { letterDocument } from '../letter/letter-document.ts';
import { readingOrder } from '../paper/lines-of.ts';
import { own, PAPER_LOOKS, plain, type PaperDocument } from '../paper/model.ts';
import { fullCv } from '#tests/fixtures/documents/cvs.ts';
import { wholeLetter } from '#tests/fixtures/documents/letters.ts';
import { ONE_PIXEL, SMALL_JPEG } from '#tests/fixtures/documents/pictures.ts';
import { writeDocx } from './write-docx.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

async function partsOf(document: PaperDocument): Promise<(name: string) => Document> {
  const files = unzipSync(await writeDocx(document));
  return (name) => {
    // eslint-disable-next-line house/no-markup-text -- a file that Word would open is what is tested
    const xml = new DOMParser().parseFromString(strFromU8(files[name]!), 'application/xml');
    expect(xml.querySelector('parsererror')).toBeNull();
    return xml;
  };
}

const all = (node: Document | Element, tag: string): readonly Element[] => [
  ...node.getElementsByTagNameNS(W, tag),
];
const value = (node: Element | undefined): string | null => node?.getAttributeNS(W, 'val') ?? null;
const textOf = (paragraph: Element): string =>
  all(paragraph, 't')
    .map((text) => text.textContent)
    .join('');
const styleOf = (paragraph: Element): string | null => value(all(paragraph, 'pStyle')[0]);

describe('a CV as Word file', () => {
  it.each(PAPER_LOOKS)('has the words of the screen in their order, in the look %s', async (look) => {
    const document = cvDocument(fullCv({ look }));
    const xml = (await partsOf(document))('word/document.xml');
    expect(all(xml, 'p').map(textOf)).toEqual(readingOrder(document));
  });

  it('has real headings and lists, on A4', async () => {
    const xml = (await partsOf(cvDocument(fullCv())))('word/document.xml');
    const paragraphs = all(xml, 'p');
    expect(paragraphs.filter((one) => styleOf(one) === 'Heading1').map(textOf)).toEqual(['Samira Haddad']);
    expect(paragraphs.filter((one) => styleOf(one) === 'Heading2').map(textOf)).toContain('Opleiding');
    const listed = paragraphs.filter((one) => all(one, 'numPr').length > 0).map(textOf);
    expect(listed).toContain('Kassa geteld.');
    const size = all(xml, 'pgSz')[0]!;
    expect([size.getAttributeNS(W, 'w'), size.getAttributeNS(W, 'h')]).toEqual(['11906', '16838']);
  });

  it('keeps a heading with its text and a job in one piece', async () => {
    const parts = await partsOf(cvDocument(fullCv()));
    const paragraphs = all(parts('word/document.xml'), 'p');
    const kept = (text: string, tag: string): boolean =>
      all(
        paragraphs.find((one) => textOf(one) === text)!,
        tag,
      ).length > 0;
    expect(kept('Opleiding', 'keepNext')).toBe(true);
    expect(kept('april 2012 – juni 2015', 'keepNext')).toBe(true);
    expect(kept('Kassa geteld.', 'keepNext')).toBe(true);
    expect(kept('Kassa geteld.', 'keepLines')).toBe(true);
    expect(kept('Twee nieuwe collega’s geholpen.', 'keepNext')).toBe(false);
  });

  it('is Dutch for who checks its spelling, and says whose it is', async () => {
    const parts = await partsOf(cvDocument(fullCv({ name: 'سميرة' })));
    expect(all(parts('word/styles.xml'), 'lang').map(value)).toContain('nl-NL');
    const core = parts('docProps/core.xml');
    expect(core.getElementsByTagName('dc:title')[0]?.textContent).toBe('Cv van سميرة');
    expect(core.getElementsByTagName('dc:creator')[0]?.textContent).toBe('سميرة');
  });

  it('runs Arabic from right to left inside Dutch', async () => {
    const xml = (await partsOf(cvDocument(fullCv({ name: 'Samira (سميرة حداد) H.' }))))('word/document.xml');
    const runs = all(all(xml, 'p')[0]!, 'r');
    expect(runs.map((run) => [textOf(run), all(run, 'rtl').length])).toEqual([
      ['Samira (', 0],
      ['سميرة حداد', 1],
      [') H.', 0],
    ]);
  });

  it('opens whatever somebody pasted, and makes nothing of it', async () => {
    const pasted = 'a\u0000b<w:p/>&amp;\uD800c\tz';
    const xml = (await partsOf(cvDocument(fullCv({ hobbies: pasted }))))('word/document.xml');
    expect(all(xml, 'p').map(textOf)).toContain('a\uFFFDb<w:p/>&amp;\uFFFDc z');
  });

  it.each(PAPER_LOOKS)('has a photo beside the name that moves no word, in the look %s', async (look) => {
    const content = fullCv({ look, photo: ['image/jpeg', SMALL_JPEG.length, ''], withPhoto: true });
    const document = cvDocument(content, SMALL_JPEG);
    const files = unzipSync(await writeDocx(document));
    const photo = Object.entries(files).find(([name]) => name.startsWith('word/media/'));
    expect(photo?.[0]).toMatch(/\.jpg$/u);
    expect(photo?.[1]).toEqual(SMALL_JPEG);
    const xml = (await partsOf(document))('word/document.xml');
    expect(all(xml, 'p').map(textOf)).toEqual(readingOrder(document));
    expect(all(xml, 'tbl')).toEqual([]);
    const [name] = all(xml, 'p');
    expect(styleOf(name!)).toBe('Heading1');
    expect(name!.getElementsByTagName('wp:anchor')).toHaveLength(1);
    expect(xml.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr')).toBe('Foto van Samira Haddad');
    const plainFiles = unzipSync(
      await writeDocx(cvDocument({ ...content, cv: { ...content.cv, withPhoto: false } }, SMALL_JPEG)),
    );
    expect(
      Object.keys(plainFiles).filter((one) => one.startsWith('word/media/') && one !== 'word/media/'),
    ).toEqual([]);
  });

  it('has a little white between the paragraphs of a letter, as on the screen', async () => {
    const xml = (await partsOf(letterDocument(wholeLetter(), 'calm')))('word/document.xml');
    const below = (beginning: string): string | null | undefined =>
      all(
        all(xml, 'p').find((one) => textOf(one).startsWith(beginning))!,
        'spacing',
      )[0]?.getAttributeNS(W, 'after');
    for (const beginning of ['Beste mevrouw', 'Ik las op internet', 'Thuis leerde', 'Ik kom graag'])
      expect(below(beginning)).toBe('140');
    expect(below('Voorbeeldstraat 1')).toBeUndefined();
  });

  it('has tables, pictures with their words, and room to sign', async () => {
    const xml = (
      await partsOf({
        title: 'Blad',
        author: '',
        lang: 'nl',
        look: 'line',
        mostSheets: null,
        blocks: [
          { type: 'table', id: 't', head: [plain('Stap')], rows: [[own('Bellen')]] },
          { type: 'pageBreak', id: 'b' },
          {
            type: 'picture',
            id: 'p',
            bytes: ONE_PIXEL,
            format: 'png',
            alt: 'Een vierkant',
            widthMm: 20,
            heightMm: 20,
          },
          { type: 'signature', id: 's', label: plain('Handtekening'), name: own('Samira') },
        ],
      })
    )('word/document.xml');
    expect(all(xml, 'tc').map(textOf)).toEqual(['Stap', 'Bellen']);
    expect(xml.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr')).toBe('Een vierkant');
    // Lines of a fixed height would cut it.
    const room = all(
      all(xml, 'p').find((one) => all(one, 'drawing').length > 0)!,
      'spacing',
    )[0]!;
    expect(['line', 'lineRule'].map((name) => room.getAttributeNS(W, name))).toEqual(['240', 'auto']);
    expect(all(xml, 'p').map(textOf)).toContain('Handtekening');
  });
});
