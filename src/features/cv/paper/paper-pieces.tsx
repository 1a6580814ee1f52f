/* eslint-disable house/file-name -- no component: it makes the pieces that PaperPages shares over sheets */
import {
  linesOf,
  paperSections,
  type Cv,
  type CvContent,
  type CvItem,
  type PaperSection,
} from '#domain/cv/rules.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { Ltr, Name } from '#i18n/Name.tsx';
import { classNames } from '#ui/class-names.ts';
import type { PaperPiece } from '#parts/paper/PaperPages.tsx';
import { birthText, diplomaText, languageText, periodText, taskLines, validText } from './paper-texts.ts';
import './cv-paper.css';

/** A CV as pieces of paper, in Dutch. `current` is the item or part that is being written: it gets a mark. */
export function paperPieces(content: CvContent, current?: string): readonly PaperPiece[] {
  const sections = paperSections(content).flatMap((section): readonly PaperPiece[] => [
    {
      id: section.heading,
      heading: true,
      content: <h3 className="cv-paper__heading">{dutch(`cvPaper.heading.${section.heading}`)}</h3>,
    },
    ...sectionPieces(section, content, current),
  ]);
  const head: PaperPiece = {
    id: 'personal',
    heading: false,
    content: <Head cv={content.cv} current={current === 'personal'} />,
  };
  return [head, ...sections];
}

/** Lists of short things are one piece; jobs and schools are a piece each. */
function sectionPieces(
  { heading, items }: PaperSection,
  content: CvContent,
  current: string | undefined,
): readonly PaperPiece[] {
  const piece = (id: string, marks: boolean, shown: PaperPiece['content']): PaperPiece => ({
    id,
    heading: false,
    content: (
      <div className={classNames('cv-paper__piece', marks && 'cv-paper__piece--current')}>{shown}</div>
    ),
  });
  const whole = (shown: PaperPiece['content']): readonly PaperPiece[] => [
    piece(`${heading}-text`, current === heading || items.some(({ id }) => id === current), shown),
  ];
  switch (heading) {
    case 'profile':
      return whole(
        linesOf(content.profile).map((line, index) => (
          <p key={index}>
            <Name>{line}</Name>
          </p>
        )),
      );
    case 'hobbies':
    case 'references':
      return whole(
        <p>
          <Name>{content.cv[heading]}</Name>
        </p>,
      );
    case 'skill':
    case 'quality':
      return whole(
        <p>
          {items.map(({ id, title }, index) => (
            <span key={id}>
              <Name>{title}</Name>
              {index < items.length - 1 ? ' · ' : null}
            </span>
          ))}
        </p>,
      );
    case 'language':
    case 'qualification':
      return whole(
        <ul className="cv-paper__plain">
          {items.map((item) => (
            <li key={item.id}>
              {heading === 'language' ? <LanguageLine item={item} /> : <Certificate item={item} />}
            </li>
          ))}
        </ul>,
      );
    default:
      return items.map((item) => piece(item.id, item.id === current, <Experience item={item} />));
  }
}

function Head({ cv, current }: { readonly cv: Cv; readonly current: boolean }) {
  const reach = [
    [cv.address, cv.town].filter((one) => one !== '').join(', '),
    cv.phone,
    cv.email,
    cv.link,
  ].filter((one) => one !== '');
  const about = [
    cv.birthOn === null ? '' : birthText(cv.birthOn),
    cv.nationality === '' ? '' : dutch('cvPaper.personal.nationality', { nationality: cv.nationality }),
    cv.licence === '' ? '' : dutch('cvPaper.personal.licence', { licence: cv.licence }),
  ].filter((one) => one !== '');
  return (
    <div className={classNames('cv-paper__piece', current && 'cv-paper__piece--current')}>
      <h2 className="cv-paper__name">
        <Name>{cv.name}</Name>
      </h2>
      {[reach, about].map((facts, index) =>
        facts.length === 0 ? null : (
          <p key={index}>
            {facts.map((fact, place) => (
              <span key={fact}>
                <Ltr>{fact}</Ltr>
                {place < facts.length - 1 ? ' · ' : null}
              </span>
            ))}
          </p>
        ),
      )}
    </div>
  );
}

function Experience({ item }: { readonly item: CvItem }) {
  const period = periodText(item.section === 'course' ? { ...item, until: '' } : item);
  const valid = item.section === 'course' ? validText(item.until) : '';
  const beside = [
    item.section === 'education' ? item.level : '',
    item.organisation,
    item.place,
    item.section === 'education' ? diplomaText(item) : '',
  ].filter((one) => one !== '');
  const when = [period, valid].filter((one) => one !== '');
  const lines = taskLines(item);
  return (
    <>
      <p>
        <strong>
          <Name>{item.title || beside[0]}</Name>
        </strong>
        {(item.title === '' ? beside.slice(1) : beside).map((one, index) => (
          <span key={index}>
            {', '}
            <Name>{one}</Name>
          </span>
        ))}
      </p>
      {when.length === 0 ? null : <p className="cv-paper__when">{when.join(' · ')}</p>}
      {lines.length === 0 ? null : (
        <ul className="cv-paper__lines">
          {lines.map((line, index) => (
            <li key={index}>
              <Name>{line}</Name>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function LanguageLine({ item }: { readonly item: CvItem }) {
  const level = languageText(item);
  return level === '' ? (
    <Name>{item.title}</Name>
  ) : (
    dutch('cvPaper.level.language', { language: item.title, level })
  );
}

function Certificate({ item }: { readonly item: CvItem }) {
  const valid = validText(item.until);
  return (
    <>
      <Name>{item.title}</Name>
      {valid === '' ? null : `, ${valid}`}
    </>
  );
}
