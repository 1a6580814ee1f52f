import { applicationEvents, applications, type SideEvent, type Status } from '#domain/applications/model.ts';
import type { Application } from '#domain/applications/rules.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import type { AgendaItem, Meeting } from '#domain/meetings/rules.ts';
import { devices, members } from '#domain/people/model.ts';
import { isAnnounced, type Device } from '#domain/people/rules.ts';
import { steps } from '#domain/steps/model.ts';
import { asksHelp, isOpen, type Step } from '#domain/steps/rules.ts';
import { useQuery, useSpace } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';
import { newsOf, type NewsItem } from './news.ts';

/** A line with the rows it speaks of. */
export interface News {
  readonly item: NewsItem;
  readonly application: Application | undefined;
  readonly step: Step | undefined;
  readonly meeting: Meeting | undefined;
  readonly agendaItem: AgendaItem | undefined;
  readonly device: Device | undefined;
  /** Of a line that sums up steps the first few of them. */
  readonly steps: readonly Step[];
  readonly event: { readonly status: Status | ''; readonly done: SideEvent | '' } | undefined;
}

/**
 * What others did since it was last seen; undefined while it is read. It is the longest look of the day, so it begins
 * when what is next stands on the screen.
 */
export const useNews = (isNextShown: boolean): readonly News[] | undefined => {
  const { device } = useSpace();
  return useQuery(
    (read) => (isNextShown ? readNews(read, device) : Promise.resolve(undefined)),
    [isNextShown, device],
  );
};

const FIRST_STEPS = 3;

/** `here` is the device that reads. */
export async function readNews(read: Reader, here: string): Promise<readonly News[]> {
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
  const people = has('device') ? await read.list(members) : [];
  const allDevices = has('device') ? await read.list(devices) : [];
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
    device: (id) => allDevices.some((one) => one.id === id && isAnnounced(one, here, allDevices, people)),
  });
  return items.map((item) => ({
    item,
    application: allApplications.get(item.application),
    step: allSteps.get(item.row),
    meeting: allMeetings.get(item.row),
    agendaItem: allAgendaItems.get(item.row),
    device: item.kind === 'device' ? allDevices.find(({ id }) => id === item.row) : undefined,
    steps:
      item.kind === 'stepsAdded'
        ? item.sum.slice(0, FIRST_STEPS).flatMap((id) => allSteps.get(id) ?? [])
        : [],
    event: allEvents.get(item.event),
  }));
}
