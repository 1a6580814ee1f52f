import { useParams } from 'react-router';
import { applications, applicationEvents } from '#domain/applications/model.ts';
import { records } from '#domain/records.ts';
import { steps } from '#domain/steps/model.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { labelKeyOf } from '#parts/both-wrote/asked-fields.ts';
import { BothWroteCards } from '#parts/both-wrote/BothWroteCards.tsx';
import { useBothWrote } from '#parts/both-wrote/use-both-wrote.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useQuery } from '#storage/hooks.tsx';
import type { BothWrote, Command, Reader, WrittenValue } from '#storage/space.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import './both-wrote-page.css';
import { addTalkStep } from './commands.ts';

/** Two people wrote in one field while they were apart: choose what stays. The other text stays in the history. */
export function BothWrotePage() {
  const { id, table = applications.table, row = id ?? '', field = '' } = useParams();
  const people = usePeople();
  const all = useBothWrote();
  const application = useQuery((read) => applicationOf(read, table, row), [table, row]);
  if (people === undefined || all === undefined || application === undefined)
    return <LoadingPage parent="/today" focused />;
  const found = all.find((one) => one.table === table && one.row === row && one.field === field);
  const parent = application === '' ? '/today' : `/applications/${application}`;
  return found ? (
    <Choice of={found} people={people} parent={parent} application={application} />
  ) : (
    <NothingToChoose parent={parent} />
  );
}

const choose =
  (of: BothWrote, written: WrittenValue): Command<void> =>
  async (write) => {
    const definition = records.find((record) => record.table === of.table);
    if (definition) await write.choose(definition, of.row, of.field, written.value);
  };

interface ChoiceProps {
  readonly of: BothWrote;
  readonly people: People;
  readonly parent: string;
  readonly application: string;
}

function Choice({ of, people, parent, application }: ChoiceProps) {
  const words = useWords();
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  usePageTitle(words('bothWrote.title'));
  const label = labelKeyOf(of);
  const field = label === undefined ? '' : words(label);

  const onChoose = async (written: WrittenValue): Promise<void> => {
    const chosen = await act(choose(of, written), words('bothWrote.done'));
    if (chosen.ok) goBack();
  };
  const talk = async (): Promise<void> => {
    const added = await act(
      addTalkStep(application, words('bothWrote.talkStep', { field })),
      words('applications.step.saved'),
    );
    if (added.ok) goBack();
  };

  return (
    <Page
      focused
      lead={useBackLead(parent)}
      title={<Words of="bothWrote.title" />}
      foot={
        <p className="wm-soft wm-small both-wrote-foot">
          <Words of="bothWrote.unsure" />
        </p>
      }
      actions={
        application === '' ? undefined : (
          <Button symbol="talk" busy={busy} onClick={() => void talk()}>
            <Words of="bothWrote.talk" />
          </Button>
        )
      }
    >
      <p className="wm-soft">
        <Words of="bothWrote.about" values={{ field: <span>{field}</span> }} />{' '}
        <Words of="bothWrote.choose" />
      </p>
      <FaultNotice fault={fault} />
      <BothWroteCards of={of} people={people} busy={busy} onChoose={(written) => void onChoose(written)} />
    </Page>
  );
}

/** The other has chosen already, or it was put right in another way. */
function NothingToChoose({ parent }: { readonly parent: string }) {
  const words = useWords();
  usePageTitle(words('bothWrote.title'));
  return (
    <Page lead={useBackLead(parent)} title={<Words of="bothWrote.chosen.title" />}>
      <EmptyState symbol="tick" title={<Words of="bothWrote.done" />} />
    </Page>
  );
}

/** The application that a row belongs to, `''` when it belongs to none. */
async function applicationOf(read: Reader, table: string, row: string): Promise<string> {
  if (table === applications.table) return row;
  if (table === applicationEvents.table) return (await read.get(applicationEvents, row))?.application ?? '';
  if (table !== steps.table) return '';
  const step = await read.get(steps, row);
  return step?.fromKind === 'application' ? step.fromId : '';
}
