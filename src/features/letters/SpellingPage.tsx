import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { SpellingChecker } from '#documents/spelling/spelling-checker.ts';
import { letters } from '#domain/letters/model.ts';
import { blocksOf, type LetterContent } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { SpellingView } from '#parts/spelling/SpellingView.tsx';
import type { SpelledText } from '#parts/spelling/wrong-words.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Page } from '#ui/Page.tsx';
import { WithLetter, type ShownLetter } from './WithLetter.tsx';

export interface SpellingPageProps {
  readonly checker: SpellingChecker;
}

/** The words of a letter that may be wrong. */
export function SpellingPage({ checker }: SpellingPageProps) {
  const { id = '' } = useParams();
  return (
    <WithLetter parent={`/letters/${id}`}>
      {(shown) => <LetterSpelling checker={checker} shown={shown} />}
    </WithLetter>
  );
}

function LetterSpelling({ checker, shown }: SpellingPageProps & { readonly shown: ShownLetter }) {
  const { content, people } = shown;
  const words = useWords();
  usePageTitle(words('spelling.title'));
  const texts = useMemo(() => textsOf(content), [content]);
  const names = useMemo(() => {
    const { name, address, town, employer, contact, employerAddress } = content.letter;
    return [name, address, town, employer, contact, employerAddress, ...people.all.map((one) => one.name)];
  }, [content, people]);
  return (
    <Page
      lead={useBackLead(`/letters/${content.letter.id}`)}
      title={<Words of="spelling.title" />}
      titleSize="small"
      width="full"
      foot={<SendingStatus />}
    >
      <SpellingView checker={checker} texts={texts} names={names} />
    </Page>
  );
}

/** In the order of the letter: what it is about, how it begins, and the blocks. */
function textsOf({ letter, texts }: LetterContent): readonly SpelledText[] {
  const of = { definition: letters, row: letter.id };
  const opening = (['subject', 'salutation'] as const).map((field) => ({
    ...of,
    field,
    text: letter[field],
    label: <Words of="letters.part.opening" />,
    to: `/letters/${letter.id}/opening`,
  }));
  const blocks = blocksOf(letter.kind).map((field) => ({
    ...of,
    field,
    text: texts[field],
    label: <Words of={`letters.part.${field}`} />,
    to: `/letters/${letter.id}/${field}`,
  }));
  return letter.kind === 'script' ? blocks : [...opening, ...blocks];
}
