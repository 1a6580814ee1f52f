import { applicationEvents, applications, type SideEvent, type Status } from '#domain/applications/model.ts';
import type { Application } from '#domain/applications/rules.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import type { AgendaItem, Meeting } from '#domain/meetings/rules.ts';
import { steps } from '#domain/steps/model.ts';
import { asksHelp, isOpen, type Step } from '#domain/steps/rules.ts';
import { useQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';
import { newsOf, type NewsItem } from './news.ts';

/** A line with the rows it speaks of. */
export interface News {
  readonly item: NewsItem;
  readonly application: Application | undefined;
  readonly step: Step | undefined;
  readonly meeting: Meeting | undefined;
  readonly agendaItem: AgendaItem | undefined;
  /** Of a line that sums up steps the first few of them. */
  readonly steps: readonly Step[];
  readonly event: { readonly status: Status | ''; readonly done: SideEvent | '' } | undefined;
}

/**
 * What others did since it was last seen; undefined while it is read. It is the longest look of the day, so it begins
 * when what is next stands on the screen.
 */
export const useNews = (isNextShown: boolean): readonly News[] | undefined =>
  useQuery((read) => (isNextShown ? readNews(read) : Promise.resolve(undefined)), [isNextShown]);

const FIRST_STEPS = 3;

export async function readNews(read: Reader): Promise<readonly News[]> {
  const changes = await read.unseen();
  if (changes.length === 0) return [];
  const has = (table: string): boolean => changes.some((change) => change.table === table);
  const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
    new Map(rows.map((row) => [row.id, row]));
  const allApplications = byId(await read.list(applications));
  const allEvents = byId(await read.list(applicationEvents));
  const allSteps = byId(await read.list(steps));
  const allMeetings = byId(has('meeting') ? await read.list(meetings) : []);
  const allAgendaItems = byId(has('agendaItem') ? await read.list(agendaItems) : []);
  const items = newsOf(changes, {
    application: (id) => allApplications.has(id),
    event: (id) => allEvents.get(id),
    step: (id) => {
      const step = allSteps.get(id);
      return (
        step && {
          fromKind: step.fromKind,
          fromId: step.fromId,
          isOpen: isOpen(step),
          asksHelp: asksHelp(step),
        }
      );
    },
    meeting: (id) => allMeetings.get(id),
    agendaItem: (id) => allAgendaItems.has(id),
  });
  return items.map((item) => ({
    item,
    application: allApplications.get(item.application),
    step: allSteps.get(item.row),
    meeting: allMeetings.get(item.row),
    agendaItem: allAgendaItems.get(item.row),
    steps:
      item.kind === 'stepsAdded'
        ? item.sum.slice(0, FIRST_STEPS).flatMap((id) => allSteps.get(id) ?? [])
        : [],
    event: allEvents.get(item.event),
  }));
}
