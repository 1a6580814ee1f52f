import { useNavigate, useParams } from 'react-router';
import { isSection, type CvItem } from '#domain/cv/rules.ts';
import type { CvSection } from '#domain/cv/model.ts';
import { dutchIsMissing } from '#domain/shared/own-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { DutchMissing } from '#parts/own-words/DutchMissing.tsx';
import { ThrowAway } from '#parts/throw-away/ThrowAway.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { throwAwayItem } from './commands.ts';
import { CvLayout } from './CvLayout.tsx';
import { DatedFields } from './items/DatedFields.tsx';
import { HomeFields } from './items/HomeFields.tsx';
import { ItemComments } from './items/ItemComments.tsx';
import { LanguageFields } from './items/LanguageFields.tsx';
import { ShortFields } from './items/ShortFields.tsx';
import { MissingCv } from './MissingCv.tsx';
import { CvWhoseWords } from './sections/CvWhoseWords.tsx';
import { WithCv, type ShownCv } from './WithCv.tsx';

/** One item of a section: a job, a school, a language. */
export function ItemPage() {
  const { id = '', part = '', item: itemId = '' } = useParams();
  const parent = `/cv/${id}/${part}`;
  return (
    <WithCv parent={parent}>
      {(shown) => {
        const item = shown.content.items.find((one) => one.id === itemId && one.section === part);
        return isSection(part) && item !== undefined ? (
          <ItemScreen key={itemId} shown={shown} item={item} section={part} />
        ) : (
          <MissingCv item parent={isSection(part) ? parent : '/cv'} />
        );
      }}
    </WithCv>
  );
}

interface ItemScreenProps {
  readonly shown: ShownCv;
  readonly item: CvItem;
  readonly section: CvSection;
}

function ItemScreen({ shown, item, section }: ItemScreenProps) {
  const words = useWords();
  const navigate = useNavigate();
  const parent = `/cv/${item.cv}/${section}`;
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  usePageTitle(words(`cv.part.${section}`), words('deleted.kind.cvItem'));
  const throwAway = async (): Promise<void> => {
    const gone = await act(throwAwayItem(item.id), words('cv.item.thrownAway'));
    if (gone.ok) goBack();
  };
  return (
    <CvLayout
      shown={shown}
      place={section}
      current={item.id}
      title={<Words of={`cv.part.${section}`} />}
      parent={parent}
      panelLead={
        <div>
          <Button
            kind="quiet"
            size="small"
            symbol="back"
            onClick={() => void navigate(parent, { replace: true })}
          >
            <Words of="cv.item.all" />
          </Button>
        </div>
      }
    >
      <FaultNotice fault={fault} />
      {dutchIsMissing(item, 'title') || dutchIsMissing(item, 'details') ? (
        <DutchMissing voice={shown.people.voice} />
      ) : null}
      <ItemFields item={item} />
      <ItemComments item={item} />
      {hasDetails(item.section) ? (
        <CvWhoseWords cv={shown.content.cv} text={item.details} people={shown.people} />
      ) : null}
      <ThrowAway
        action={<Words of="cv.item.throwAway" />}
        question={<Words of="cv.item.throwAwayQuestion" />}
        busy={busy}
        onThrowAway={() => void throwAway()}
      />
    </CvLayout>
  );
}

const hasDetails = (section: CvSection): boolean =>
  !['language', 'skill', 'qualification', 'quality'].includes(section);

function ItemFields({ item }: { readonly item: CvItem }) {
  switch (item.section) {
    case 'work':
    case 'volunteering':
    case 'education':
    case 'course':
      return <DatedFields item={item} section={item.section} />;
    case 'home':
      return <HomeFields item={item} />;
    case 'language':
      return <LanguageFields item={item} />;
    case 'skill':
    case 'qualification':
    case 'quality':
      return <ShortFields item={item} section={item.section} />;
  }
}
