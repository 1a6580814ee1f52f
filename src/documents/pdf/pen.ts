import PDFDocument, { type Features, type OpenedImage, type StructElement } from 'pdfkit';
import type { PaperDocument } from '../paper/model.ts';
import { FACES, fontName, type Face, type Weight } from './faces.ts';
import { SHEET, SOFT } from './style.ts';
import type { Fragment, Measure, SetLine } from './typeset.ts';

export type Fonts = ReadonlyMap<Face, Readonly<Record<Weight, Uint8Array>>>;

/** A place in the tree by which a screen reader walks through the paper; made when something is first drawn in it. */
export type Place = () => StructElement;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly color: string;
  readonly thickness: number;
}

const SIDE_LINE = 2;
// Of Noto Sans, in parts of its size: where the letters stand in a line.
const ASCENT = 1.069;
const DESCENT = 0.293;
/**
 * Arabic is shaped and turned round as a whole; other words are laid out once each, which is what takes the time. Vietnamese
 * letters stay one sign each: taken apart, their dots are signs that no program can read back.
 */
function featuresOf(face: Face | null): Features | undefined {
  if (face === 'arabic') return [];
  return face === 'vietnamese' ? { ccmp: false } : undefined;
}

/** Draws on the sheets of a PDF. Everything with words goes into its tree; all else is only pretty. */
export class Pen {
  readonly #doc: PDFDocument;
  readonly #root: StructElement;
  readonly #faces: ReadonlySet<Face>;
  readonly #widths = new Map<string, number>();
  readonly #done: Promise<Uint8Array>;
  /** Letters that no font of ours has. */
  readonly missing = new Set<string>();

  constructor({ title, author, lang }: PaperDocument, fonts: Fonts, madeAt: number) {
    const doc = new PDFDocument({
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      lang: `${lang}-NL`,
      displayTitle: true,
      font: null,
      info: { Title: withoutSigns(title), Author: withoutSigns(author), CreationDate: new Date(madeAt) },
    });
    const parts: Uint8Array[] = [];
    this.#done = new Promise((resolve, reject) => {
      doc.on('data', (bytes) => parts.push(bytes));
      doc.on('end', () => {
        resolve(joinedBytes(parts));
      });
      doc.on('error', reject);
    });
    for (const [face, files] of fonts) {
      doc.registerFont(fontName(face, 'normal'), files.normal);
      doc.registerFont(fontName(face, 'bold'), files.bold);
    }
    this.#doc = doc;
    this.#faces = new Set(FACES.filter((face) => fonts.has(face)));
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  newSheet(): void {
    this.#doc.addPage({ size: [SHEET.width, SHEET.height], margin: 0 });
  }

  place(
    tag: string,
    parent: Place = () => this.#root,
    options: Parameters<PDFDocument['struct']>[1] = {},
  ): Place {
    let made: StructElement | undefined;
    return () => {
      if (made === undefined) {
        const around = parent();
        made = this.#doc.struct(tag, options);
        around.add(made);
      }
      return made;
    };
  }

  measureAt(size: number): Measure {
    return (text, face, weight) => {
      const key = `${this.#faceFor(face)}-${weight}-${text}`;
      let width = this.#widths.get(key);
      if (width === undefined) {
        this.#doc.font(fontName(this.#faceFor(face), weight));
        // The font itself: measuring by the document makes options anew for each word.
        width = this.#doc._font.widthOfString(text, 1, featuresOf(face));
        this.#widths.set(key, width);
      }
      return width * size;
    };
  }

  /** `y` is the top of the line. */
  line(
    set: SetLine,
    look: {
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly height: number;
      readonly color: string;
    },
    place: Place,
    tag: string,
  ): void {
    const element = place();
    const baseline = look.y + (look.height - look.size * (ASCENT + DESCENT)) / 2 + look.size * ASCENT;
    let x = look.x;
    let around: string | null | undefined;
    for (const fragment of set.fragments) {
      if (fragment.link !== around) {
        if (around !== undefined) this.#doc.endMarkedContent();
        around = fragment.link;
        this.#begin(element, tag, around, { x, y: look.y, width: fragment.width, height: look.height });
      }
      this.#letters(fragment, x, baseline, look.size, look.color);
      x += fragment.width;
    }
    if (around !== undefined) this.#doc.endMarkedContent();
  }

  /** What follows belongs to this element, or to a link inside it. */
  #begin(element: StructElement, tag: string, link: string | null, at: Area): void {
    if (link === null) {
      element.add(this.#doc.markStructureContent(tag));
      return;
    }
    const inside = this.#doc.struct('Link');
    element.add(inside);
    inside.add(this.#doc.markStructureContent('Link'));
    this.#doc.link(at.x, at.y, at.width, at.height, link, { structParent: inside });
  }

  #letters(
    { text, face, weight, muted }: Fragment,
    x: number,
    baseline: number,
    size: number,
    color: string,
  ): void {
    this.#doc.font(fontName(this.#faceFor(face), weight));
    const { font } = this.#doc._font;
    for (const letter of text)
      if (!font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) this.missing.add(letter);
    this.#doc
      .fontSize(size)
      .fillColor(muted ? SOFT : color)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', features: featuresOf(face) });
  }

  rule(x: number, y: number, width: number, color: string, thickness: number): void {
    this.#stroke({ x, y, toX: x + width, toY: y, color, thickness });
  }

  /** Down from here. */
  sideLine(x: number, y: number, height: number, color: string): void {
    this.#stroke({
      x: x + SIDE_LINE / 2,
      y,
      toX: x + SIDE_LINE / 2,
      toY: y + height,
      color,
      thickness: SIDE_LINE,
    });
  }

  #stroke({ x, y, toX, toY, color, thickness }: Stroke): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    this.#doc.lineWidth(thickness).strokeColor(color).moveTo(x, y).lineTo(toX, toY).stroke();
    this.#doc.endMarkedContent();
  }

  open(bytes: Uint8Array): OpenedImage {
    return this.#doc.openImage(bytes);
  }

  picture(
    image: OpenedImage,
    x: number,
    y: number,
    width: number,
    height: number,
    place: Place | null,
  ): void {
    if (place) place().add(this.#doc.markStructureContent('Figure'));
    else this.#doc.markContent('Artifact', { type: 'Layout' });
    this.#doc.image(image, x, y, { width, height });
    this.#doc.endMarkedContent();
  }

  finish(): Promise<Uint8Array> {
    this.#doc.end();
    return this.#done;
  }

  /** What no font has is drawn as the empty box of the first. */
  #faceFor(face: Face | null): Face {
    return face !== null && this.#faces.has(face) ? face : 'latin';
  }
}

/** Names that run the other way come with unseen signs around them; a title bar knows no such signs. */
const withoutSigns = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');

function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
