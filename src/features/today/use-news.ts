import { applicationEvents, applications, type SideEvent, type Status } from '#domain/applications/model.ts';
import type { Application } from '#domain/applications/rules.ts';
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

async function readNews(read: Reader): Promise<readonly News[]> {
  const changes = await read.unseen();
  if (changes.length === 0) return [];
  const [allApplications, allEvents, allSteps] = [
    new Map((await read.list(applications)).map((row) => [row.id, row])),
    new Map((await read.list(applicationEvents)).map((row) => [row.id, row])),
    new Map((await read.list(steps)).map((row) => [row.id, row])),
  ];
  const items = newsOf(changes, {
    application: (id) => allApplications.has(id),
    event: (id) => allEvents.get(id),
    step: (id) => {
      const step = allSteps.get(id);
      return step && { fromId: step.fromId, isOpen: isOpen(step), asksHelp: asksHelp(step) };
    },
  });
  return items.map((item) => ({
    item,
    application: allApplications.get(item.application),
    step: allSteps.get(item.row),
    steps:
      item.kind === 'stepsAdded'
        ? item.sum.slice(0, FIRST_STEPS).flatMap((id) => allSteps.get(id) ?? [])
        : [],
    event: allEvents.get(item.event),
  }));
}
