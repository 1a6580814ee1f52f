import type { Connection } from './connection.ts';
import { databaseFailureOf, isLostConnection } from './database-faults.ts';

const MOST_TRIES = 3;

/**
 * Runs work on an open database; when the connection was lost, opens it again and runs the work once more, at most three
 * times. The work must be safe to repeat. Throws `DatabaseFailure` for what the database cannot do, other errors as they are.
 */
export async function withDatabase<T>(connection: Connection, work: () => PromiseLike<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const { generation } = connection;
    try {
      return await work();
    } catch (error) {
      if (isLostConnection(error) && tries < MOST_TRIES && !connection.isClosedForGood) {
        try {
          await connection.reopen(generation);
        } catch (reopening) {
          if (tries + 1 >= MOST_TRIES) throw databaseFailureOf(reopening) ?? reopening;
        }
        continue;
      }
      throw databaseFailureOf(error) ?? error;
    }
  }
}
