import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url';
import vietnameseBold from '@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff?url';
import vietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff?url';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff?url';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?url';
import arabicBold from '@fontsource/vazirmatn/files/vazirmatn-arabic-700-normal.woff?url';
import arabic from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff?url';
import type { Face, Weight } from './faces.ts';

/** Where the built fonts stand. WOFF, because WOFF2 needs a decoder that is larger than what it saves. */
export const FONT_FILES: Readonly<Record<Face, Readonly<Record<Weight, string>>>> = {
  latin: { normal: latin, bold: latinBold },
  latinExt: { normal: latinExt, bold: latinExtBold },
  vietnamese: { normal: vietnamese, bold: vietnameseBold },
  cyrillic: { normal: cyrillic, bold: cyrillicBold },
  arabic: { normal: arabic, bold: arabicBold },
};
