import type { Device } from '../pages/device.ts';

type WithLoss = typeof globalThis & { transactionsToLose: number };

/**
 * From the next page on, the database can be lost as iOS loses it in the background: the connection looks open, and each
 * transaction on it fails with InvalidStateError. Loses none until `loseTransactions` says so.
 */
export async function letTransactionsBeLost(device: Device): Promise<void> {
  await device.context.addInitScript(() => {
    const page = globalThis as WithLoss;
    page.transactionsToLose = 0;
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      if (page.transactionsToLose > 0) {
        page.transactionsToLose--;
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      }
      return transaction.apply(this, given);
    };
  });
}

/** So many from now on, over all databases of the page. */
export function loseTransactions({ page }: Device, count: number): Promise<void> {
  return page.evaluate((next) => {
    (globalThis as WithLoss).transactionsToLose = next;
  }, count);
}

/** How many are still to be lost. */
export function transactionsToLose({ page }: Device): Promise<number> {
  return page.evaluate(() => (globalThis as WithLoss).transactionsToLose);
}
