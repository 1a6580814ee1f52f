/** In the place of a decoder of 60 kB that comes with the font library (vite.config.ts): our fonts are WOFF. */
// eslint-disable-next-line no-restricted-exports -- takes the place of a default export
export default function decompress(): never {
  throw new Error('WOFF2 is not read');
}
