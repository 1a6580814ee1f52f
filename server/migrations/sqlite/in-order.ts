import { sql as relay } from './001-relay.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Only ever appended to: a released migration never changes. */
export const MIGRATIONS: readonly Migration[] = [{ number: 1, name: 'relay', sql: relay }];
