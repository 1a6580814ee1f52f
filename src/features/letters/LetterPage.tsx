import { letters } from '#domain/letters/model.ts';
import { paragraphsOf, type LetterContent } from '#domain/letters/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { BothWroteRows } from '#parts/both-wrote/BothWroteRows.tsx';
import { useBothWrote } from '#parts/both-wrote/use-both-wrote.ts';
import { useDesk } from '#parts/desk/use-desk.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { WhoReads } from '#parts/privacy/WhoReads.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { SpellingButton } from '#parts/spelling/SpellingButton.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Page } from '#ui/Page.tsx';
import { PartList, ViewButton } from './LetterLayout.tsx';
import type { Place } from './part-look.ts';
import { PartScreen } from './PartPage.tsx';
import { WithLetter, type ShownLetter } from './WithLetter.tsx';

/** One letter: on a phone its parts, with the paper one press away; on a tablet the first block beside the paper. */
export function LetterPage() {
  const desk = useDesk();
  return (
    <WithLetter parent="/letters">
      {(shown) => (desk ? <PartScreen shown={shown} place="why" /> : <Overview shown={shown} />)}
    </WithLetter>
  );
}

function Overview({ shown }: { readonly shown: ShownLetter }) {
  const { content, isPrivate } = shown;
  const words = useWords();
  usePageTitle(words('letters.page.parts'));
  return (
    <Page
      lead={useBackLead('/letters')}
      title={<Name>{content.letter.title}</Name>}
      titleSize="small"
      aside={isPrivate ? <OnlyMine /> : undefined}
      foot={<SendingStatus />}
      actions={<ViewButton shown={shown} />}
    >
      <LetterContested id={content.letter.id} />
      <PartList content={content} beginning={(part) => <Beginning content={content} part={part} />} />
      <SpellingButton to={`/letters/${content.letter.id}/spelling`} />
      <WhoReads of={letters} id={content.letter.id} />
    </Page>
  );
}

/** Fields of this letter that two people wrote at the same time. */
export function LetterContested({ id }: { readonly id: string }) {
  const all = useBothWrote();
  return <BothWroteRows list={(all ?? []).filter(({ row }) => row === id)} />;
}

const MOST_LETTERS = 60;

/** The beginning of what stands in a part: enough to know it again. */
function Beginning({ content, part }: { readonly content: LetterContent; readonly part: Place }) {
  const text = beginningOf(content, part);
  if (text === '') return <Words of="common.state.empty" />;
  const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).trimEnd()}…` : text;
  return <Name lang="nl">{short}</Name>;
}

function beginningOf({ letter, texts }: LetterContent, part: Place): string {
  switch (part) {
    case 'about':
      return letter.title;
    case 'sender':
      return [letter.name, letter.town].filter((one) => one !== '').join(', ');
    case 'receiver':
      return [letter.employer, letter.contact].filter((one) => one !== '').join(', ');
    case 'opening':
      return letter.subject;
    default:
      return paragraphsOf(texts[part])[0] ?? '';
  }
}
