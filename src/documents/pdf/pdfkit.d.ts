// Only what is used here. The types of the field (`@types/pdfkit`) bring those of Node into the page and the worker.
declare module 'pdfkit' {
  /** OpenType features to switch on, or on and off. */
  export type Features = readonly string[] | Readonly<Record<string, boolean>>;

  export interface StructContent {
    readonly refs: readonly unknown[];
  }

  export class StructElement {
    add(child: StructElement | StructContent): this;
  }

  export interface StructOptions {
    readonly alt?: string;
    readonly scope?: 'Column' | 'Row';
    readonly bbox?: readonly [number, number, number, number];
  }

  export interface EmbeddedFont {
    widthOfString(text: string, size: number, features: Features | undefined): number;
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  }

  export interface OpenedImage {
    readonly width: number;
    readonly height: number;
  }

  export interface DocumentOptions {
    readonly autoFirstPage: boolean;
    readonly pdfVersion: '1.7';
    readonly tagged: boolean;
    readonly lang: string;
    readonly displayTitle: boolean;
    readonly font: null;
    readonly info: {
      readonly Title: string;
      readonly Author: string;
      readonly CreationDate: Date;
    };
  }

  // eslint-disable-next-line no-restricted-exports -- the package has no other export
  export default class PDFDocument {
    constructor(options: DocumentOptions);
    readonly _font: EmbeddedFont;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    text(
      text: string,
      x: number,
      y: number,
      options: {
        readonly lineBreak: false;
        readonly baseline: 'alphabetic';
        readonly features: Features | undefined;
      },
    ): this;
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      url: string,
      options: { readonly structParent: StructElement },
    ): this;
    openImage(bytes: Uint8Array): OpenedImage;
    image(
      image: OpenedImage,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    struct(type: string, options?: StructOptions): StructElement;
    addStructure(element: StructElement): this;
    markStructureContent(tag: string): StructContent;
    markContent(tag: 'Artifact', options: { readonly type: 'Layout' }): this;
    endMarkedContent(): this;
    on(event: 'data', listener: (bytes: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: unknown) => void): this;
    end(): void;
  }
}
