import { applicationEvents, applications } from '#domain/applications/model.ts';
import type { Application, ApplicationEvent } from '#domain/applications/rules.ts';
import type { Reader } from '#storage/space.ts';

export interface ApplicationRows {
  readonly applications: readonly Application[];
  readonly events: readonly ApplicationEvent[];
}

export const readApplicationRows = async (read: Reader): Promise<ApplicationRows> => ({
  applications: await read.list(applications),
  events: await read.list(applicationEvents),
});
