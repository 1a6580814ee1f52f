import { useParams } from 'react-router';
import { applications } from '#domain/applications/model.ts';
import { agendaItems } from '#domain/meetings/model.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { labelKeyOf } from '#parts/both-wrote/asked-fields.ts';
import { BothWroteCards } from '#parts/both-wrote/BothWroteCards.tsx';
import { chooserInstead } from '#parts/both-wrote/chooser.ts';
import { useBothWrote } from '#parts/both-wrote/use-both-wrote.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EarlierVersions } from '#parts/history/EarlierVersions.tsx';
import { addAgendaItem } from '#parts/meetings/agenda-commands.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { definitionOf } from '#parts/places/definition-of.ts';
import { placeOf } from '#parts/places/place-of.ts';
import { nameOfRow, useRowNameWords } from '#parts/places/row-name.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { useHome } from '#parts/privacy/use-home.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useQuery, useSpace } from '#storage/hooks.tsx';
import type { BothWrote, Reader, WrittenValue } from '#storage/space.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import './both-wrote-page.css';
import { choose } from './commands.ts';

interface Place {
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/** Two people wrote in one field while they were apart: choose what stays. The other value stays among the earlier ones. */
export function BothWrotePage() {
  const { id, table = applications.table, row = id ?? '', field = '' } = useParams();
  const home = useHome(definitionOf(table) ?? applications, row);
  if (home === undefined) return <LoadingPage parent="/today" focused />;
  return (
    <HomeSpace home={home}>
      <Question key={`${table}/${row}/${field}`} table={table} row={row} field={field} />
    </HomeSpace>
  );
}

function Question(place: Place) {
  const { table, row, field } = place;
  const people = usePeople();
  const all = useBothWrote();
  const about = useQuery((read) => readAbout(read, place), [table, row, field]);
  if (people === undefined || all === undefined || about === undefined)
    return <LoadingPage parent="/today" focused />;
  const found = all.find((one) => one.table === table && one.row === row && one.field === field);
  return found ? (
    <Choice of={found} people={people} about={about} />
  ) : (
    <NothingToChoose place={place} parent={about.parent} />
  );
}

type About = Awaited<ReturnType<typeof readAbout>>;

async function readAbout(read: Reader, { table, row }: Place) {
  const definition = definitionOf(table);
  const named = definition && (await read.get(definition, row));
  return {
    parent: await placeOf(read, table, row),
    name: nameOfRow(table, named),
    toTalkAbout: (await read.list(agendaItems)).filter(({ doneOn }) => doneOn === null),
  };
}

interface ChoiceProps {
  readonly of: BothWrote;
  readonly people: People;
  readonly about: About;
}

function Choice({ of, people, about }: ChoiceProps) {
  const words = useWords();
  const today = useToday();
  const space = useSpace();
  const nameWords = useRowNameWords(people.voice);
  const goBack = useGoBack(about.parent);
  const { act, fault, busy } = useAct();
  usePageTitle(words('bothWrote.title'));
  const label = labelKeyOf(of);
  const field = label === undefined ? '' : words(label);
  const name = nameWords(about.name);
  const chooser = chooserInstead(of.table, people);
  const talk = words('bothWrote.talkStep', { field: name === '' ? field : `${field} · ${name}` });
  const isOnAgenda = about.toTalkAbout.some(({ what }) => what === talk.slice(0, LONGEST_TALK));
  // What only her own devices read is nobody else's to talk about.
  const mayTalk = space.kind === 'pair' && people.others.length > 0;

  const onChoose = async (written: WrittenValue): Promise<void> => {
    const chosen = await act(choose(of, written), words('bothWrote.done'));
    if (chosen.ok) goBack();
  };
  const onTalk = async (): Promise<void> => {
    const added = await act(
      addAgendaItem(talk.slice(0, LONGEST_TALK), '', today),
      words('bothWrote.talkSaved'),
    );
    if (added.ok) goBack();
  };

  return (
    <Page
      focused
      lead={useBackLead(about.parent)}
      title={<Words of="bothWrote.title" />}
      foot={
        isOnAgenda ? (
          <SymbolLine symbol="talk">
            <Words of="bothWrote.talkThere" />
          </SymbolLine>
        ) : (
          <RunningText className="wm-soft wm-small both-wrote-foot">
            <Words of="bothWrote.otherStays" />
          </RunningText>
        )
      }
      actions={
        mayTalk && !isOnAgenda ? (
          <Button symbol="talk" busy={busy} onClick={() => void onTalk()}>
            <Words of="bothWrote.talk" />
          </Button>
        ) : undefined
      }
    >
      <p className="wm-soft">
        <Words of="bothWrote.about" values={{ field: <span>{field}</span> }} />{' '}
        {chooser === undefined ? <Words of="bothWrote.choose" /> : null}
      </p>
      {name === '' ? null : (
        <p className="wm-strong">
          <Name>{name}</Name>
        </p>
      )}
      {chooser === undefined ? null : (
        <SymbolLine symbol="person">
          <Words of="bothWrote.otherChooses" values={{ name: chooser.name }} />
        </SymbolLine>
      )}
      <FaultNotice fault={fault} />
      <BothWroteCards
        of={of}
        people={people}
        busy={busy}
        onChoose={chooser === undefined ? (written) => void onChoose(written) : undefined}
      />
    </Page>
  );
}

/** As long as a line of the agenda may be. */
const LONGEST_TALK = 200;

/** The other has chosen already, or it was put right in another way: what was not chosen can still be read. */
function NothingToChoose({ place, parent }: { readonly place: Place; readonly parent: string }) {
  const words = useWords();
  const definition = definitionOf(place.table);
  usePageTitle(words('bothWrote.chosen.title'));
  return (
    <Page lead={useBackLead(parent)} title={<Words of="bothWrote.chosen.title" />}>
      <EmptyState
        symbol="tick"
        title={<Words of="bothWrote.done" />}
        action={
          definition ? <EarlierVersions of={definition} id={place.row} field={place.field} /> : undefined
        }
      />
    </Page>
  );
}
