import { useState } from 'react';
import { useParams } from 'react-router';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { labelKeyOf } from '#parts/both-wrote/asked-fields.ts';
import { useValueWords } from '#parts/both-wrote/use-value-words.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { definitionOf } from '#parts/places/definition-of.ts';
import { placeOf } from '#parts/places/place-of.ts';
import { nameOfRow, useRowNameWords } from '#parts/places/row-name.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { useHome } from '#parts/privacy/use-home.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useUndoOffer } from '#parts/undo/UndoProvider.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useQuery, useSpace } from '#storage/hooks.tsx';
import type { CommandFault, Reader, WrittenValue } from '#storage/space.ts';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import './history.css';
import { restoreText } from '#parts/texts/restore-text.ts';
import { VersionCard } from './VersionCard.tsx';

interface Place {
  readonly definition: RecordDefinition;
  readonly id: string;
  readonly field: string;
}

/** What a field or a text was before, by whom and on which day, each with the way back. */
export function HistoryPage() {
  const { table = '', row = '', field = '' } = useParams();
  const definition = definitionOf(table);
  return definition && labelKeyOf({ table, field }) !== undefined ? (
    <AtHome key={`${table}/${row}/${field}`} place={{ definition, id: row, field }} />
  ) : (
    <Gone parent="/today" />
  );
}

function AtHome({ place }: { readonly place: Place }) {
  const home = useHome(place.definition, place.id);
  if (home === undefined) return <LoadingPage parent="/today" />;
  if (home === 'nowhere') return <Gone parent="/today" />;
  return (
    <HomeSpace home={home}>
      <Versions place={place} />
    </HomeSpace>
  );
}

interface Found {
  readonly parent: string;
  readonly name: ReturnType<typeof nameOfRow>;
  /** How it stands now comes first, when it stands anywhere. */
  readonly now: unknown;
  readonly earlier: readonly Pick<WrittenValue, 'value' | 'member' | 'ms'>[];
}

async function readVersions(read: Reader, { definition, id, field }: Place): Promise<Found> {
  const row = await read.get(definition, id);
  const about = {
    parent: await placeOf(read, definition.table, id, definition.fields[field]?.kind === 'text' ? field : ''),
    name: nameOfRow(definition.table, row),
  };
  if (definition.fields[field]?.kind === 'text') {
    const versions = await read.textVersions(definition, id, field);
    return {
      ...about,
      now: await read.text(definition, id, field),
      earlier: versions.map(({ plain, ...by }) => ({ value: plain, ...by })),
    };
  }
  const values = await read.fieldHistory(definition, id, field);
  return {
    ...about,
    now: values.find(({ shown }) => shown)?.value,
    earlier: values.filter(({ shown }) => !shown),
  };
}

function Versions({ place }: { readonly place: Place }) {
  const words = useWords();
  const people = usePeople();
  const { definition, id, field } = place;
  const found = useQuery((read) => readVersions(read, place), [definition, id, field]);
  usePageTitle(words('history.title'));
  if (people === undefined || found === undefined) return <LoadingPage parent="/today" />;
  return <Shown place={place} found={found} people={people} />;
}

interface ShownProps {
  readonly place: Place;
  readonly found: Found;
  readonly people: People;
}

function Shown({ place, found, people }: ShownProps) {
  const { kind } = useSpace();
  const nameWords = useRowNameWords(people.voice);
  const valueWords = useValueWords(people);
  const { putBack, fault, busy } = usePutBack(place);
  const label = labelKeyOf({ table: place.definition.table, field: place.field });
  const name = nameWords(found.name);
  const inWords = (value: unknown): string =>
    valueWords({ table: place.definition.table, field: place.field }, value);
  return (
    <Page lead={useBackLead(found.parent)} title={<Words of="history.title" />}>
      <div>
        {label === undefined ? null : (
          <RunningText className="wm-soft">
            <Words
              of="bothWrote.about"
              values={{
                field: (
                  <span>
                    <Words of={label} />
                  </span>
                ),
              }}
            />
          </RunningText>
        )}
        {name === '' ? null : (
          <p className="wm-strong">
            <Name>{name}</Name>
          </p>
        )}
      </div>
      <FaultNotice fault={fault} />
      <Section title={<Words of="history.now" />}>
        <Card>
          <p className="history-text" dir="auto">
            {inWords(found.now)}
          </p>
        </Card>
      </Section>
      {found.earlier.length === 0 ? (
        <EmptyState symbol="clock" title={<Words of="history.empty" />}>
          <Words of="history.emptyBody" />
        </EmptyState>
      ) : (
        <Section title={<Words of="history.before" />}>
          <Stack gap={3}>
            {found.earlier.map(({ value, member, ms }) => {
              // In the own space every device is hers.
              const isMine = kind === 'own' || member === people.me.id;
              return (
                <VersionCard
                  key={`${String(ms)}/${inWords(value)}`}
                  member={isMine ? people.me : people.memberOf(member)}
                  isMine={isMine}
                  ms={ms}
                  text={inWords(value)}
                  busy={busy}
                  onPutBack={() => void putBack(value)}
                />
              );
            })}
          </Stack>
        </Section>
      )}
    </Page>
  );
}

/** Puts a value or a text back; either can be undone. */
function usePutBack(place: Place) {
  const words = useWords();
  const space = useSpace();
  const { act, fault, busy } = useAct();
  const { offerUndo } = useUndoOffer();
  const [textFault, setTextFault] = useState<CommandFault>();
  const [writing, setWriting] = useState(false);
  const { definition, id, field } = place;
  const putBack = async (value: WrittenValue['value']): Promise<void> => {
    if (typeof value !== 'string' || definition.fields[field]?.kind !== 'text') {
      await act((write) => write.choose(definition, id, field, value), words('history.done'));
      return;
    }
    setWriting(true);
    const restored = await restoreText(space, place, value);
    setWriting(false);
    setTextFault(restored.ok ? undefined : { type: 'storage_unavailable' });
    if (restored.ok) offerUndo(words('history.done'), restored.putBack);
  };
  return { putBack, fault: fault ?? textFault, busy: busy || writing };
}

function Gone({ parent }: { readonly parent: string }) {
  const words = useWords();
  usePageTitle(words('history.title'));
  return (
    <Page lead={useBackLead(parent)} title={<Words of="history.title" />}>
      <EmptyState symbol="clock" title={<Words of="history.gone" />} />
    </Page>
  );
}
