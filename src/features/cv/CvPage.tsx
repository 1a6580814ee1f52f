import { cvs } from '#domain/cv/model.ts';
import { hintsFor } from '#domain/cv/hints.ts';
import { isSection, itemsOf, linesOf, saysSomething, type CvContent } from '#domain/cv/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { BothWroteRows } from '#parts/both-wrote/BothWroteRows.tsx';
import { useBothWrote } from '#parts/both-wrote/use-both-wrote.ts';
import { useDesk } from '#parts/desk/use-desk.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { WhoReads } from '#parts/privacy/WhoReads.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { SpellingButton } from '#parts/spelling/SpellingButton.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Page } from '#ui/Page.tsx';
import { PartList } from './CvLayout.tsx';
import { itemName } from '#documents/cv/cv-texts.ts';
import { CvHints } from './CvHints.tsx';
import type { Place } from './part-look.ts';
import { PartScreen } from './PartPage.tsx';
import { ViewButton } from './ViewButton.tsx';
import { WithCv, type ShownCv } from './WithCv.tsx';

/** One draft: on a phone its parts, with the paper one press away; on a tablet the first part beside the paper. */
export function CvPage() {
  const desk = useDesk();
  return (
    <WithCv parent="/cv">
      {(shown) => (desk ? <PartScreen shown={shown} place="personal" /> : <CvOverview shown={shown} />)}
    </WithCv>
  );
}

const MOST_HINTS = 3;

function CvOverview({ shown }: { readonly shown: ShownCv }) {
  const { content, people, isPrivate } = shown;
  const words = useWords();
  const today = useToday();
  usePageTitle(words('cv.page.parts'));
  return (
    <Page
      lead={useBackLead('/cv')}
      title={<Name>{content.cv.title}</Name>}
      titleSize="small"
      aside={isPrivate ? <OnlyMine /> : undefined}
      foot={<SendingStatus />}
      actions={<ViewButton shown={shown} />}
    >
      <CvContested content={content} />
      <PartList content={content} beginning={(part) => <Beginning content={content} part={part} />} />
      <SpellingButton to={`/cv/${content.cv.id}/spelling`} />
      <WhoReads of={cvs} id={content.cv.id} />
      <CvHints content={content} voice={people.voice} hints={hintsFor(content, today).slice(0, MOST_HINTS)} />
    </Page>
  );
}

/** Fields of this CV that two people wrote at the same time. */
export function CvContested({ content }: { readonly content: CvContent }) {
  const all = useBothWrote();
  const rows = new Set([content.cv.id, ...content.items.map(({ id }) => id)]);
  return <BothWroteRows list={(all ?? []).filter(({ row }) => rows.has(row))} />;
}

const MOST_LETTERS = 60;

/** The beginning of what stands in a part: enough to know it again. */
function Beginning({ content, part }: { readonly content: CvContent; readonly part: Place }) {
  const text = beginningOf(content, part);
  if (text === undefined) return <Words of="common.state.empty" />;
  const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).trimEnd()}…` : text;
  return <Name lang="nl">{short}</Name>;
}

function beginningOf({ cv, profile, items }: CvContent, part: Place): string | undefined {
  const filled = (text: string): string | undefined => (text === '' ? undefined : text);
  if (part === 'about') return cv.title;
  if (isSection(part))
    return filled(itemsOf(items, part).filter(saysSomething).map(itemName).filter(Boolean).join(', '));
  switch (part) {
    case 'personal':
      return filled([cv.name, cv.town].filter(Boolean).join(', '));
    case 'profile':
      return linesOf(profile)[0];
    case 'hobbies':
    case 'references':
      return filled(cv[part]);
  }
}
