import { agendaOf, type AgendaItem, type DatedMeeting, type Meeting } from '#domain/meetings/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { tickAgendaItem } from '#parts/meetings/agenda-commands.ts';
import type { People } from '#parts/people/use-people.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Card } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';

export interface AgendaChecksProps {
  readonly meeting: DatedMeeting;
  readonly list: readonly Meeting[];
  readonly items: readonly AgendaItem[];
  readonly people: People;
}

/** What they wanted to talk about. What is not ticked waits for the next talk. */
export function AgendaChecks({ meeting, list, items, people }: AgendaChecksProps) {
  const today = useToday();
  const { act, fault } = useAct();
  const agenda = agendaOf(items, list, meeting, today);
  if (agenda.length === 0) return null;
  return (
    <Section title={<Words of="meetings.agenda.label" />}>
      <Card room="panel">
        <FaultNotice fault={fault} />
        <Stack gap={2}>
          {agenda.map((item) => {
            const by = people.memberOf(item.by);
            return (
              <CheckRow
                key={item.id}
                label={<Name>{item.what}</Name>}
                hint={by ? <Name>{by.name}</Name> : undefined}
                checked={item.doneOn !== null}
                onChange={(done) => void act(tickAgendaItem(item.id, meeting.id, done ? today : null))}
              />
            );
          })}
        </Stack>
      </Card>
    </Section>
  );
}
