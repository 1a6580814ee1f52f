import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { pretendPage } from '#tests/fixtures/pretended-page.ts';
import { quickTimers } from '#tests/fixtures/quick-timers.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { err, ok, orThrow, type Result } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { attach } from '#storage/attachments/attach.ts';
import type { RelayFault } from '#transport/relay-fault.ts';
import { exchangeAttachments, type AttachmentExchangeDeps } from './attachment-exchange.ts';

const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 10 });

/** A space with three attachments, and a relay that answers each upload with the next of these. */
async function sendingTo(
  answers: readonly (RelayFault | null)[],
  over: Partial<Pick<AttachmentExchangeDeps, 'locks' | 'timers'>> = {},
) {
  const space = await openTestSpace({ random: seededRandom(1), member: { name: 'Anna', role: 'mentee' } });
  await space.sync.greetRelay('epoch', 1);
  orThrow(
    await space.run(async (w) => {
      for (const byte of [1, 2, 3]) {
        const file = await attach(w, { bytes: Uint8Array.of(byte), mediaType: 'application/pdf' });
        await w.create(sentCopies, { title: `CV ${String(byte)}`, file });
      }
    }),
  );
  let puts = 0;
  let atOnce = 0;
  let most = 0;
  const client = {
    blob: () => Promise.resolve(ok(null)),
    putBlob: async (): Promise<Result<void, RelayFault>> => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 1));
      atOnce -= 1;
      const fault = answers[puts++] ?? null;
      return fault ? err(fault) : ok(undefined);
    },
  };
  const attachments = await space.loadAttachments();
  ends.push(
    exchangeAttachments({
      space,
      place: { keys: space.keys, client },
      earlier: () => [],
      onContact: () => () => undefined,
      timers: quickTimers(2_000),
      page: pretendPage(),
      random: () => 0,
      ...over,
    }),
    () => space.close(),
  );
  const edit = async (): Promise<void> => {
    orThrow(await space.run((w) => w.create(applications, { employer: 'Bakery' })));
  };
  return { attachments, edit, puts: () => puts, most: () => most };
}

const done = { waiting: 0, problem: null };

describe('bytes that wait', () => {
  it('go one after the other', async () => {
    const { attachments, puts, most } = await sendingTo([]);
    await eventually(() => {
      expect(puts()).toBe(3);
    });
    await eventually(() => {
      expect(attachments.sending()).toEqual(done);
    });
    expect(await attachments.waiting()).toEqual([]);
    expect(most()).toBe(1);
  });

  it.each<[string, readonly (RelayFault | null)[], number]>([
    ['has no network for a while', [{ type: 'network' }, { type: 'network' }], 5],
    ['is busy', [null, { type: 'busy', retryAfterMs: 1_000 }], 4],
    ['is full, and then has room', [{ type: 'full' }], 4],
    ['restarts', [{ type: 'unavailable', retryAfterMs: 1_000 }, null], 4],
    ['is behind the login page of a wifi', [{ type: 'malformed' }], 4],
  ])('are sent after all when the relay %s', async (_, answers, tries) => {
    const { attachments, puts } = await sendingTo(answers);
    await eventually(() => {
      expect(puts()).toBe(tries);
    });
    await eventually(() => {
      expect(attachments.sending()).toEqual(done);
    });
  });

  it('go on without the one that is refused as too large', async () => {
    const { attachments, puts } = await sendingTo([{ type: 'too_large' }]);
    await eventually(() => {
      expect(puts()).toBe(3);
    });
    await eventually(() => {
      expect(attachments.sending()).toEqual({ waiting: 1, problem: 'refused' });
    });
  });

  it.each<[string, RelayFault, number]>([
    ['full', { type: 'full' }, 1],
    ['busy', { type: 'busy', retryAfterMs: 60_000 }, 1],
  ])('are not sent again with every edit to a relay that is %s', async (_, fault, tries) => {
    const { edit, puts } = await sendingTo([fault, fault, fault], { timers: quickTimers(1) });
    await eventually(() => {
      expect(puts()).toBe(tries);
    });
    for (let count = 0; count < 5; count++) await edit();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(puts()).toBe(tries);
  });

  it('that were refused as too large are not sent again with every edit', async () => {
    const { edit, puts } = await sendingTo([{ type: 'too_large' }]);
    await eventually(() => {
      expect(puts()).toBe(3);
    });
    for (let count = 0; count < 5; count++) await edit();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(puts()).toBe(3);
  });

  it('stay where they are when the place is closed, and nothing is tried again and again', async () => {
    const { attachments, puts } = await sendingTo([{ type: 'closed' }, { type: 'closed' }]);
    await eventually(() => {
      expect(attachments.sending()).toEqual({ waiting: 3, problem: 'refused' });
    });
    expect(puts()).toBe(1);
  });

  it('are sent in the end when a frozen tab keeps its turn', async () => {
    let asked = 0;
    const taken = {
      request: (_name: string, _options: LockOptions, work: (lock: Lock | null) => unknown) => {
        asked += 1;
        return Promise.resolve(work(null));
      },
    };
    const { attachments, puts } = await sendingTo([], { locks: taken as Pick<LockManager, 'request'> });
    await eventually(() => {
      expect(puts()).toBe(3);
    });
    await eventually(() => {
      expect(attachments.sending()).toEqual(done);
    });
    expect(asked).toBe(3);
  });
});
