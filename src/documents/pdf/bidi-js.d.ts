declare module 'bidi-js' {
  export interface EmbeddingLevels {
    readonly levels: Uint8Array;
  }

  export interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): EmbeddingLevels;
    getMirroredCharacter(character: string): string | null;
  }

  // eslint-disable-next-line no-restricted-exports -- the package has no other export
  export default function bidiFactory(): Bidi;
}
