import type { IPropertiesOptions } from 'docx';
import type { PaperDocument, PaperLook } from '../paper/model.ts';

export const BULLETS = 'bullets';
/** Names of styles that Word shows in its list. */
export const WHEN = 'Periode';

const INK = '17241F';
const SOFT = '3B4841';
const GREEN = '0B5C4A';
/** On every office computer, with the letters of all our languages. */
const FONT = 'Arial';

const LOOKS: Readonly<
  Record<PaperLook, { readonly title: string; readonly heading: string; readonly rule: string | null }>
> = {
  line: { title: INK, heading: GREEN, rule: GREEN },
  calm: { title: INK, heading: INK, rule: null },
  side: { title: GREEN, heading: GREEN, rule: 'CFC8B5' },
};

/** Half points; spaces in twentieths of a point. */
export function stylesOf({ look }: PaperDocument): NonNullable<IPropertiesOptions['styles']> {
  const { title, heading, rule } = LOOKS[look];
  const below = { style: 'single', size: 6, space: 1, color: rule ?? 'auto' } as const;
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: 'nl-NL', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { line: 300, before: 0, after: 0 } },
      },
      heading1: {
        run: { font: FONT, size: 40, bold: true, color: title },
        paragraph: { spacing: { before: 0, after: 60 }, keepNext: true },
      },
      heading2: {
        run: { font: FONT, size: 23, bold: true, color: heading },
        paragraph: {
          spacing: { before: 220, after: 80 },
          keepNext: true,
          keepLines: true,
          ...(rule === null ? {} : { border: { bottom: below } }),
        },
      },
      heading3: {
        run: { font: FONT, size: 21, bold: true, color: heading },
        paragraph: { spacing: { before: 120, after: 40 }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [{ id: WHEN, name: WHEN, basedOn: 'Normal', quickFormat: true, run: { color: SOFT } }],
  };
}
