import { describe, expect, it } from 'vitest';
import { folderOfAsset, folderOfChunk, languageOfTexts } from '../../scripts/build/file-names.ts';

describe('folders of built files', () => {
  it('makes a pack of a module that says so, and of nothing else', () => {
    expect(folderOfChunk('/src/documents/pdf/pdf.pack.ts')).toBe('packs');
    expect(folderOfChunk('/src/storage/lock/kdf.pack.worker.ts?worker&url')).toBe('packs');
    expect(folderOfChunk('/src/features/documents/PdfPage.tsx')).toBe('assets');
    expect(folderOfChunk('/src/app/pwa/kept-packs.ts')).toBe('assets');
    expect(folderOfChunk(null)).toBe('assets');
  });

  it('makes packs of fonts, sounds and dictionaries', () => {
    expect(folderOfAsset(['vazirmatn.woff2'])).toBe('packs');
    expect(folderOfAsset(['hello.opus'])).toBe('packs');
    expect(folderOfAsset(['index.css'])).toBe('assets');
    expect(folderOfAsset(['brush.svg'])).toBe('assets');
  });

  it('keeps the texts of one language together, apart from the list of languages', () => {
    expect(languageOfTexts('/main/locales/nl/applications.json')).toBe('texts-nl');
    expect(languageOfTexts('/main/locales/ar/common.json')).toBe('texts-ar');
    expect(languageOfTexts('\0texts-of:tr')).toBe('texts-tr');
    expect(languageOfTexts('/main/locales/nl/meta.json')).toBeNull();
    expect(languageOfTexts('/main/locales/_status/ar.json')).toBeNull();
    expect(languageOfTexts('/main/src/i18n/languages.ts')).toBeNull();
  });
});
