import type { MemoryStore } from '#core/sync/memory-store.ts';
import { updatesFor } from '#core/merge/text.ts';
import type { FakeRelay } from '#tests/simulation/fake-relay.ts';
import { syncOnce } from '#tests/simulation/fake-relay.ts';
import { Prng } from '#tests/simulation/prng.ts';

const SYLLABLES =
  'ba de ge in ka le ma no op pe ra se ta ver wer zo aan bij dag een het ik kok maak niet ons praat'.split(
    ' ',
  );

/** Words that repeat as words of a language do: a few very often, most rarely. */
function wordsOf(random: Prng): () => string {
  const words = Array.from({ length: 900 }, () =>
    Array.from({ length: random.integer(1, 4) }, () => random.pick(SYLLABLES)).join(''),
  );
  return () => words[Math.floor(words.length * (random.next() / 2 ** 32) ** 2.5)] ?? 'en';
}

/**
 * Half a year of a pair: 26 meetings of 400 words, 100 applications of 8 fields that change three times, 5 CVs of 40
 * items, 20 letters of 250 words that the other corrects. Written on two devices that meet at the relay every day.
 */
export async function liveSixMonths(
  mentee: MemoryStore,
  mentor: MemoryStore,
  relay: FakeRelay,
): Promise<void> {
  const random = new Prng(2026);
  const word = wordsOf(random);
  const sentence = (count: number): string => `${Array.from({ length: count }, word).join(' ')}. `;
  let now = Date.UTC(2026, 0, 5, 9);
  let ids = 0;
  const newId = (): string =>
    `${(ids++).toString(36).padStart(4, '0')}${random.next().toString(36).padStart(8, '0')}`.slice(0, 12);
  const put = (store: MemoryStore, table: string, row: string, field: string, value: string): void => {
    now += random.integer(500, 90_000);
    store.write([{ table, row, field, value }], now);
  };
  const type = (store: MemoryStore, table: string, row: string, field: string, words: number): void => {
    for (let written = 0; written < words;) {
      const burst = random.integer(3, 9);
      const text = store.text(table, row, field);
      const plain = text?.plain ?? '';
      const at = random.chance(6) ? random.integer(0, plain.length) : plain.length;
      const cut = random.chance(8) ? Math.min(12, plain.length - at) : 0;
      const after = plain.slice(0, at) + sentence(burst) + plain.slice(at + cut);
      const updates = updatesFor(
        text?.state ?? null,
        after,
        row.length * 1000 + (store === mentee ? 1 : 2) + words,
      );
      now += random.integer(2000, 20_000);
      store.write(
        updates.map((update) => ({ table, row, field, update })),
        now,
      );
      written += burst;
    }
  };
  const meet = async (): Promise<void> => {
    for (const store of [mentee, mentor, mentee]) await syncOnce(store, relay);
    now += 12 * 3_600_000;
  };

  const fields = ['job', 'employer', 'place', 'hours', 'source', 'link', 'contact', 'closingOn'];
  const applications: string[] = [];
  for (let week = 0; week < 26; week++) {
    const meeting = newId();
    type(week % 2 ? mentee : mentor, 'meeting', meeting, 'notes', 400);
    await meet();
    for (let count = 0; count < 4 && applications.length < 100; count++) {
      const id = newId();
      applications.push(id);
      for (const field of fields) put(mentee, 'application', id, field, sentence(random.integer(1, 4)));
    }
    for (let change = 0; change < 92; change++)
      put(
        random.chance(70) ? mentee : mentor,
        'application',
        random.pick(applications),
        random.pick(fields),
        sentence(2),
      );
    await meet();
    if (week % 5 === 0)
      for (let item = 0; item < 40; item++) {
        const id = newId();
        for (const field of ['title', 'place', 'from', 'pos']) put(mentee, 'cvItem', id, field, sentence(2));
      }
    if (week < 20) {
      const letter = newId();
      type(mentee, 'letter', letter, 'body', 250);
      await meet();
      type(mentor, 'letter', letter, 'body', 12);
    }
    await meet();
  }
  await meet();
}
