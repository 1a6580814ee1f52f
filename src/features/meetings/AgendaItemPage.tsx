import { useState } from 'react';
import { useParams } from 'react-router';
import { agendaItems } from '#domain/meetings/model.ts';
import type { AgendaItem } from '#domain/meetings/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { changeAgendaItem, throwAwayAgendaItem } from '#parts/meetings/agenda-commands.ts';
import { LONGEST_ITEM } from '#parts/meetings/AgendaList.tsx';
import { EarlierVersions } from '#parts/history/EarlierVersions.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { isReadByMentee, usePeople, type People } from '#parts/people/use-people.ts';
import { ReadingAdvice } from '#parts/reading/ReadingAdvice.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useFileQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { MissingMeeting } from './MissingMeeting.tsx';

/** One point to talk about: other words, or away with it. */
export function AgendaItemPage() {
  const { item: id = '' } = useParams();
  const people = usePeople();
  const item = useFileQuery(async (read) => (await read.get(agendaItems, id)) ?? null, [id]);
  if (people === undefined || item === undefined) return <LoadingPage parent="/meetings" focused />;
  if (item === null) return <MissingMeeting />;
  return <EditItem key={id} item={item} people={people} />;
}

function EditItem({ item, people }: { readonly item: AgendaItem; readonly people: People }) {
  const words = useWords();
  const goBack = useGoBack('/meetings');
  const { act, fault, busy } = useAct();
  const [what, setWhat] = useState(item.what);
  const [missing, setMissing] = useState(false);
  const empty = what.trim() === '';
  const question = words(
    people.voice === 'mine' ? 'meetings.agenda.question' : 'meetings.agenda.questionTheirs',
  );
  usePageTitle(question);

  const save = async (): Promise<void> => {
    setMissing(empty);
    if (empty) return;
    const saved = await act(changeAgendaItem(item.id, what), words('common.done.saved'));
    if (saved.ok) goBack();
  };
  const throwAway = async (): Promise<void> => {
    const gone = await act(throwAwayAgendaItem(item.id), words('meetings.agenda.thrownAway'));
    if (gone.ok) goBack();
  };

  return (
    <QuestionPage
      kind="field"
      lead={useBackLead('/meetings')}
      question={question}
      error={missing && empty ? <Words of="meetings.agenda.error" /> : undefined}
      below={
        <div>
          <Button kind="quiet" symbol="bin" onClick={() => void throwAway()}>
            <Words of="common.action.throwAway" />
          </Button>
        </div>
      }
      foot={<FaultNotice fault={fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => void save()}
    >
      <Field size="large" value={what} maxLength={LONGEST_ITEM} enterKeyHint="done" onChange={setWhat} />
      {isReadByMentee(people) ? <ReadingAdvice text={what} /> : null}
      <EarlierVersions of={agendaItems} id={item.id} field="what" />
    </QuestionPage>
  );
}
