import { applicationEvents, applications } from '#domain/applications/model.ts';
import { goals } from '#domain/plan/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { records } from '#domain/records.ts';
import { steps } from '#domain/steps/model.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useQuery } from '#storage/hooks.tsx';
import type { Command, Reader } from '#storage/space.ts';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Row, Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import type { People } from '../people/use-people.ts';
import { readContested, type Contested } from './read-contested.ts';
import { useStatusWords } from '../status/use-status-words.ts';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';

/** One person threw it away while the other wrote in it: it stays, until one of the two says so. */
export function ContestedCards({
  rows,
  people,
}: {
  readonly rows?: readonly string[];
  readonly people: People;
}) {
  const contested = useQuery(readContested, []);
  const shown = (contested ?? []).filter(
    ({ table, row, isMove }) =>
      !isMove && namedTables.has(table) && (rows === undefined || rows.includes(row)),
  );
  return shown.map((one) => <ContestedCard key={`${one.table}${one.row}`} one={one} people={people} />);
}

const namedTables = new Set([
  applications.table,
  applicationEvents.table,
  steps.table,
  goals.table,
  meetings.table,
  agendaItems.table,
]);

const resolve =
  ({ table, row }: Contested, answer: 'keep' | 'throwAway'): Command<void> =>
  async (write) => {
    const definition = records.find((record) => record.table === table);
    if (!definition) return;
    await (answer === 'keep' ? write.restore(definition, row) : write.remove(definition, row));
  };

function ContestedCard({ one, people }: { readonly one: Contested; readonly people: People }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const statusWords = useStatusWords(people.voice);
  const { act, fault, busy } = useAct();
  const named = useQuery((read) => nameOf(read, one), [one.table, one.row]);
  return (
    <Card as="section">
      <Stack gap={3}>
        <Row gap={3} align="start" wrap={false}>
          <Tile symbol="bin" kind="plain" />
          <Stack gap={1}>
            <p className="wm-strong">
              <Words of="bothWrote.deleted.title" />
            </p>
            <p>
              {named === undefined ? null : named.status ? (
                statusWords.of(named.status)
              ) : named.on ? (
                <>
                  <Words of="meetings.meeting.label" />
                  {' · '}
                  {dates.day(named.on, today)}
                </>
              ) : (
                <Name>{named.text}</Name>
              )}
            </p>
            <p className="wm-soft wm-small">
              <Words of="bothWrote.deleted.body" />
            </p>
          </Stack>
        </Row>
        <FaultNotice fault={fault} />
        <ButtonRow>
          <Button
            kind="second"
            busy={busy}
            onClick={() => void act(resolve(one, 'keep'), words('bothWrote.done'))}
          >
            <Words of="bothWrote.deleted.keep" />
          </Button>
          <Button
            kind="second"
            busy={busy}
            onClick={() => void act(resolve(one, 'throwAway'), words('bothWrote.deleted.gone'))}
          >
            <Words of="common.action.throwAway" />
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  );
}

async function nameOf(read: Reader, { table, row }: Contested) {
  if (table === applications.table) return { text: (await read.get(applications, row))?.employer ?? '' };
  if (table === goals.table) return { text: (await read.get(goals, row))?.what ?? '' };
  if (table === steps.table) return { text: (await read.get(steps, row))?.what ?? '' };
  if (table === agendaItems.table) return { text: (await read.get(agendaItems, row))?.what ?? '' };
  if (table === meetings.table) return { text: '', on: (await read.get(meetings, row))?.on ?? null };
  const event = await read.get(applicationEvents, row);
  return event?.status ? { status: event.status, text: '' } : { text: event?.note ?? '' };
}
