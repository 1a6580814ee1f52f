import {
  linesOf,
  paperSections,
  type Cv,
  type CvContent,
  type CvItem,
  type PaperSection,
} from '#domain/cv/rules.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { showsPhoto } from '#domain/cv/photo.ts';
import {
  joined,
  own,
  plain,
  type Block,
  type Line,
  type PaperDocument,
  type PictureBlock,
} from '../paper/model.ts';
import {
  birthText,
  diplomaText,
  languageText,
  periodText,
  photoText,
  taskLines,
  validText,
} from './cv-texts.ts';

const MOST_SHEETS = 2;
const BETWEEN = ' · ';

const PHOTO_WIDTH_MM = 27;
const PHOTO_HEIGHT_MM = 36;

/**
 * A CV as a Dutch employer reads it. Ids are those of its items, and the names of its parts. `photo`: the bytes of its
 * photo, a JPEG, when they are here; it is shown when she wants it.
 */
export function cvDocument(content: CvContent, photo: Uint8Array | null = null): PaperDocument {
  const { name, look } = content.cv;
  return {
    title: name === '' ? dutch('cvPaper.document.nameless') : dutch('cvPaper.document.title', { name }),
    author: name,
    lang: 'nl',
    look,
    mostSheets: MOST_SHEETS,
    blocks: [
      ...head(content.cv, photo),
      ...paperSections(content).flatMap((section): readonly Block[] => [
        {
          type: 'heading',
          id: section.heading,
          level: 2,
          line: plain(dutch(`cvPaper.heading.${section.heading}`)),
        },
        ...sectionBlocks(section, content),
      ]),
    ],
  };
}

const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');

/** How she is reached: one line, or two where one would not be enough. */
function reachLines(cv: Cv): readonly Line[] {
  const onPaper = filled([filled([cv.address, cv.town]).join(', '), cv.phone]).map(own);
  const onScreen = [
    ...(cv.email === '' ? [] : [[mail(cv.email)]]),
    ...(cv.link === '' ? [] : [[site(cv.link)]]),
  ];
  const isMuch = cv.address !== '' || cv.link !== '';
  return (isMuch ? [onPaper, onScreen] : [[...onPaper, ...onScreen]]).map((parts) => joined(parts, BETWEEN));
}

/** Only what surely opens is a link: half an address stays words. */
const mail = (text: string): Line[number] =>
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(text)
    ? { text, own: true, link: `mailto:${text}` }
    : { text, own: true };

const site = (text: string): Line[number] =>
  /^https?:\/\/[\w./?=&%+~#-]+$/u.test(text) ? { text, own: true, link: text } : { text, own: true };

function photoOf(cv: Cv, bytes: Uint8Array | null): PictureBlock | null {
  if (bytes === null || !showsPhoto(cv)) return null;
  const [widthMm, heightMm] = [PHOTO_WIDTH_MM, PHOTO_HEIGHT_MM];
  return {
    type: 'picture',
    id: 'personal-photo',
    bytes,
    format: 'jpeg',
    alt: photoText(cv),
    widthMm,
    heightMm,
  };
}

function head(cv: Cv, bytes: Uint8Array | null): readonly Block[] {
  const photo = photoOf(cv, bytes);
  const about = filled([
    cv.birthOn === null ? '' : birthText(cv.birthOn),
    cv.nationality === '' ? '' : dutch('cvPaper.personal.nationality', { nationality: cv.nationality }),
    cv.licence === '' ? '' : dutch('cvPaper.personal.licence', { licence: cv.licence }),
  ]).map(own);
  const blocks: readonly Block[] = [
    ...(cv.name === '' ? [] : [{ type: 'title' as const, id: 'personal-name', line: own(cv.name) }]),
    ...[...reachLines(cv), joined(about, BETWEEN)].flatMap((line, index): readonly Block[] =>
      line.length === 0 ? [] : [{ type: 'paragraph', id: `personal-${index}`, line }],
    ),
  ];
  if (photo !== null) return [{ type: 'group', id: 'personal', blocks, beside: photo }];
  return blocks.length === 0 ? [] : [{ type: 'group', id: 'personal', blocks }];
}

/** Lists of short things are one block; jobs and schools are a block each. */
function sectionBlocks({ heading, items }: PaperSection, content: CvContent): readonly Block[] {
  const whole = { id: `${heading}-text`, sources: [heading, ...items.map(({ id }) => id)] };
  switch (heading) {
    case 'profile':
      return [
        {
          type: 'group',
          ...whole,
          blocks: linesOf(content.profile).map((line, index) => ({
            type: 'paragraph',
            id: `profile-${index}`,
            line: own(line),
          })),
        },
      ];
    case 'hobbies':
    case 'references':
      return [{ type: 'paragraph', ...whole, line: own(content.cv[heading]) }];
    case 'skill':
    case 'quality':
      return [
        {
          type: 'paragraph',
          ...whole,
          line: joined(
            items.map(({ title }) => own(title)),
            BETWEEN,
          ),
        },
      ];
    case 'language':
      return [{ type: 'list', ...whole, marks: 'none', items: items.map(languageLine) }];
    case 'qualification':
      return [{ type: 'list', ...whole, marks: 'none', items: items.map(certificateLine) }];
    default:
      return items.map(entry);
  }
}

function entry(item: CvItem): Block {
  const isCourse = item.section === 'course';
  const isEducation = item.section === 'education';
  const when = filled([
    periodText(isCourse ? { ...item, until: '' } : item),
    isCourse ? validText(item.until) : '',
  ]);
  const [first = '', ...beside] = filled([
    item.title,
    isEducation ? item.level : '',
    item.organisation,
    item.place,
    isEducation ? diplomaText(item) : '',
  ]);
  return {
    type: 'entry',
    id: item.id,
    what: joined([[{ text: first, strong: true, own: true }], ...beside.map(own)], ', '),
    when: when.join(BETWEEN),
    lines: taskLines(item).map(own),
  };
}

function languageLine(item: CvItem): Line {
  const level = languageText(item);
  return own(level === '' ? item.title : dutch('cvPaper.level.language', { language: item.title, level }));
}

const certificateLine = ({ title, until }: CvItem): Line => {
  const valid = validText(until);
  return joined([own(title), ...(valid === '' ? [] : [plain(valid)])], ', ');
};
