import { useNavigate } from 'react-router';
import { CV_KINDS, cvs } from '#domain/cv/model.ts';
import type { CvContent } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useDesk } from '#parts/desk/use-desk.ts';
import { SavedField } from '#parts/fields/SavedField.tsx';
import { WhoReads } from '#parts/privacy/WhoReads.tsx';
import { ThrowAway } from '#parts/throw-away/ThrowAway.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Stack } from '#ui/Stack.tsx';
import { changeCv, throwAwayCv } from '../commands.ts';

/** The draft itself: its name in the list, what stands first, a copy of it, and its end. */
export function AboutForm({ content: { cv } }: { readonly content: CvContent }) {
  const words = useWords();
  const navigate = useNavigate();
  const desk = useDesk();
  const { act, fault, busy } = useAct();
  const throwAway = async (): Promise<void> => {
    const gone = await act(throwAwayCv(cv.id), words('cv.about.thrownAway'));
    if (gone.ok) await navigate('/cv', { replace: true });
  };
  return (
    <>
      <FaultNotice fault={fault} />
      <SavedField
        label={<Words of="cv.about.title" />}
        hint={<Words of="cv.about.titleHint" />}
        maxLength={80}
        stored={cv.title}
        earlier={{ of: cvs, id: cv.id, field: 'title' }}
        check={(value) => (value === '' ? words('cv.new.title.error') : undefined)}
        onSave={(title) => void act(changeCv(cv.id, { title }))}
      />
      <ChoiceCards
        legend={<Words of="cv.about.kind" />}
        options={CV_KINDS.map((kind) => ({
          value: kind,
          label: words(`cv.kind.${kind}`),
          hint: words(`cv.kind.${kind}Hint`),
        }))}
        value={cv.kind}
        onChange={(kind) => void act(changeCv(cv.id, { kind }), words('common.done.saved'))}
      />
      {/* On a phone it stands on the page of the draft itself. */}
      {desk ? <WhoReads of={cvs} id={cv.id} /> : null}
      <Stack gap={2}>
        <Button kind="second" symbol="clock" to={`/cv/${cv.id}/versions`}>
          <Words of="versions.open" />
        </Button>
        <Button kind="second" symbol="copy" to={`/cv/new?from=${cv.id}`}>
          <Words of="cv.about.copy" />
        </Button>
      </Stack>
      <ThrowAway
        action={<Words of="cv.about.throwAway" />}
        question={<Words of="cv.about.throwAwayQuestion" />}
        body={<Words of="cv.about.throwAwayBody" />}
        keep={<Words of="cv.about.keep" />}
        busy={busy}
        onThrowAway={() => void throwAway()}
      />
    </>
  );
}
