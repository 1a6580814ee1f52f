import { applicationEvents, applications, type SideEvent, type Status } from '#domain/applications/model.ts';
import type { Application, ApplicationEvent } from '#domain/applications/rules.ts';
import { addDays } from '#domain/shared/civil-date.ts';
import type { Command } from '#storage/space.ts';

export interface NewApplication {
  readonly employer: string;
  readonly job: string;
  readonly status: Status;
}

/** The application and its first status, in one act. Gives the id. */
export const addApplication =
  ({ employer, job, status }: NewApplication, today: string): Command<string> =>
  async (write) => {
    const application = await write.create(applications, {
      employer: employer.trim(),
      job: job.trim(),
      addedOn: today,
    });
    await write.create(applicationEvents, { application, status, on: today, writtenAt: write.now });
    return application;
  };

/** News: a new status from today on. What was put off is no longer waited for. Gives the id of the event. */
export const addStatus =
  (application: string, status: Status, today: string): Command<string> =>
  async (write) => {
    await write.update(applications, application, { remindOn: null });
    return write.create(applicationEvents, { application, status, on: today, writtenAt: write.now });
  };

/** Something she did that changes no status: a call, a thank-you. */
export const addSideEvent =
  (application: string, done: SideEvent, today: string): Command<string> =>
  async (write) => {
    await write.update(applications, application, { remindOn: null });
    return write.create(applicationEvents, { application, done, on: today, writtenAt: write.now });
  };

export type EventPatch = Partial<Pick<ApplicationEvent, 'on' | 'plannedOn' | 'at' | 'note'>>;

export const changeEvent =
  (id: string, patch: EventPatch): Command<void> =>
  (write) =>
    write.update(applicationEvents, id, patch);

export const throwAwayEvent =
  (id: string): Command<void> =>
  (write) =>
    write.remove(applicationEvents, id);

export type ApplicationPatch = Partial<Omit<Application, 'id' | 'notes' | 'addedOn'>>;

export const changeApplication =
  (id: string, patch: ApplicationPatch): Command<void> =>
  (write) =>
    write.update(applications, id, patch);

/** Ask her again later. */
export const putOffReminder =
  (id: string, days: number, today: string): Command<void> =>
  (write) =>
    write.update(applications, id, { remindOn: addDays(today, days) });

/** Its events and steps stay where they are, so that putting it back brings all of it. */
export const throwAwayApplication =
  (id: string): Command<void> =>
  (write) =>
    write.remove(applications, id);
