import { blocksOf, hasAddresses, paragraphsOf, type LetterContent } from '#domain/letters/rules.ts';
import { dutch, dutchMonth } from '#i18n/dutch-words.ts';
import {
  own,
  plain,
  type Block,
  type Line,
  type PaperDocument,
  type PaperLook,
  type White,
} from '../paper/model.ts';

const filled = (parts: readonly string[]): readonly string[] => parts.filter((part) => part !== '');

const lines = (id: string, parts: readonly string[], above?: White): readonly Block[] => {
  const items = filled(parts).map((part): Line => own(part));
  if (items.length === 0) return [];
  return [{ type: 'list', id, marks: 'none', items, ...(above === undefined ? {} : { above }) }];
};

const paragraph = (id: string, line: Line, above?: White): Block => ({
  type: 'paragraph',
  id,
  line,
  ...(above === undefined ? {} : { above }),
});

/** '3 maart 2026'. */
export function dayInLetter(date: string): string {
  const [year = '', , day = ''] = date.split('-');
  return `${String(Number(day))} ${dutchMonth(date)} ${year}`;
}

/** How the letter begins: as she wrote it, else by name, else to whoever reads it. */
export const salutationOf = ({ letter }: LetterContent): string =>
  letter.salutation !== ''
    ? letter.salutation
    : letter.contact === ''
      ? dutch('letterPaper.salutation.unknown')
      : dutch('letterPaper.salutation.named', { contact: letter.contact });

/** Who writes to whom, where and when: on paper only. */
function addresses({ letter }: LetterContent): readonly Block[] {
  const { name, address, town, phone, email, employer, contact, employerAddress, on } = letter;
  const placeAndDay = filled([town, on === null ? '' : dayInLetter(on)]).join(', ');
  return [
    ...lines('sender', [name, filled([address, town]).join(', '), phone, email]),
    ...lines(
      'receiver',
      [employer, contact === '' ? '' : dutch('letterPaper.attention', { contact }), employerAddress],
      'line',
    ),
    ...lines('placeAndDay', [placeAndDay], 'line'),
  ];
}

const body = ({ letter, texts }: LetterContent): readonly Block[] =>
  blocksOf(letter.kind).flatMap((block) =>
    paragraphsOf(texts[block]).map((text, at) => ({
      ...paragraph(`${block}-${String(at)}`, own(text)),
      sources: [block],
    })),
  );

/** A letter on one sheet; an e-mail and a script are their words alone. */
export function letterDocument(content: LetterContent, look: PaperLook): PaperDocument {
  const { letter } = content;
  const isOnPaper = hasAddresses(letter.kind);
  const opening: readonly Block[] =
    letter.kind === 'script'
      ? []
      : [
          ...(letter.subject === ''
            ? []
            : [
                paragraph(
                  'subject',
                  [
                    { text: `${dutch('letterPaper.subject')} `, strong: true },
                    { text: letter.subject, strong: true, own: true },
                  ],
                  'line',
                ),
              ]),
          paragraph('salutation', own(salutationOf(content)), 'line'),
        ];
  const ending: readonly Block[] =
    letter.kind === 'script'
      ? []
      : [
          paragraph('greeting', plain(dutch('letterPaper.greeting')), 'line'),
          ...(isOnPaper
            ? lines('name', [letter.name], 'signature')
            : lines('name', [letter.name, letter.phone])),
          ...(letter.withCv && isOnPaper
            ? [paragraph('enclosure', plain(dutch('letterPaper.enclosure')), 'line')]
            : []),
        ];
  return {
    title: letter.title,
    author: letter.name,
    lang: 'nl',
    look,
    mostSheets: 1,
    blocks: [...(isOnPaper ? addresses(content) : []), ...opening, ...body(content), ...ending],
  };
}
