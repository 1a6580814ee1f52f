import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { SpellingChecker } from '#documents/spelling/spelling-checker.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { isSection, itemsOf, partsOf, type CvContent, type CvItem, type CvPart } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { SpellingView } from '#parts/spelling/SpellingView.tsx';
import type { SpelledText } from '#parts/spelling/wrong-words.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Page } from '#ui/Page.tsx';
import { WithCv, type ShownCv } from './WithCv.tsx';

export interface SpellingPageProps {
  readonly checker: SpellingChecker;
}

/** The words of a CV that may be wrong. */
export function SpellingPage({ checker }: SpellingPageProps) {
  const { id = '' } = useParams();
  return <WithCv parent={`/cv/${id}`}>{(shown) => <CvSpelling checker={checker} shown={shown} />}</WithCv>;
}

function CvSpelling({ checker, shown }: SpellingPageProps & { readonly shown: ShownCv }) {
  const { content, people } = shown;
  const words = useWords();
  usePageTitle(words('spelling.title'));
  const texts = useMemo(() => textsOf(content), [content]);
  const names = useMemo(() => {
    const { name, town, address } = content.cv;
    const places = content.items.flatMap(({ organisation, place }) => [organisation, place]);
    return [name, town, address, ...places, ...people.all.map((one) => one.name)];
  }, [content, people]);
  return (
    <Page
      lead={useBackLead(`/cv/${content.cv.id}`)}
      title={<Words of="spelling.title" />}
      titleSize="small"
      width="full"
      foot={<SendingStatus />}
    >
      <SpellingView checker={checker} texts={texts} names={names} />
    </Page>
  );
}

/** In the order of the paper. */
const textsOf = (content: CvContent): readonly SpelledText[] =>
  partsOf(content.cv.kind).flatMap((part) =>
    isSection(part)
      ? itemsOf(content.items, part).flatMap((item) => textsOfItem(item, part))
      : textOfPart(content, part),
  );

function textOfPart({ cv, profile }: CvContent, part: CvPart): readonly SpelledText[] {
  if (part !== 'profile' && part !== 'hobbies' && part !== 'references') return [];
  return [
    {
      definition: cvs,
      row: cv.id,
      field: part,
      text: part === 'profile' ? profile : cv[part],
      label: <Words of={`cv.part.${part}`} />,
      to: `/cv/${cv.id}/${part}`,
    },
  ];
}

const textsOfItem = (item: CvItem, part: CvPart): readonly SpelledText[] =>
  (['title', 'details'] as const).map((field) => ({
    definition: cvItems,
    row: item.id,
    field,
    text: item[field],
    label: <Words of={`cv.part.${part}`} />,
    to: `/cv/${item.cv}/${item.section}/${item.id}`,
  }));
