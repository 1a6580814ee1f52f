import { registerOf, DELETED_FIELD, deletionValue } from '#core/merge/row.ts';
import { byPosition, placeAt } from '#core/merge/order.ts';
import { distinctSiblings, isContested, shownValue } from '#core/merge/register.ts';
import { updatesFor } from '#core/merge/text.ts';
import type { Value } from '#core/merge/value.ts';
import type { Change } from '#core/sync/changes.ts';
import type { MemoryStore } from '#core/sync/memory-store.ts';
import type { Prng } from './prng.ts';

/** What somebody does in one go, and what it does to signs of a text. */
export interface Deed {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly inserted: readonly string[];
  readonly deleted: readonly string[];
  /** One edit of a kind of op that only a later version knows. */
  readonly isLaterKind?: boolean;
}

const TABLE = 'step';
const ROWS = Array.from({ length: 20 }, (_, index) => `row${index}`);
const FIELDS = ['what', 'due', 'result', 'learned'];
const TAGS = ['tags/a', 'tags/b', 'tags/c'];
const TEXT_ROWS = ROWS.slice(0, 4);
const LONGEST_TEXT = 120;

/** Every sign that is typed is another one (of two UTF-16 units), so that each can be looked for. */
const FIRST_SIGN = 0x20000;

const deed = (name: string, changes: readonly Change[]): Deed => ({
  name,
  changes,
  inserted: [],
  deleted: [],
});

/** Chooses what people do, from what is on their device. */
export class People {
  readonly #random: Prng;
  #signs = 0;

  constructor(random: Prng) {
    this.#random = random;
  }

  row(): string {
    return this.#random.pick(ROWS);
  }

  /** `isLater`: on this device is a version of the app that has more tables, fields and kinds of ops. */
  next(store: MemoryStore, now: number, isLater = false): Deed {
    const random = this.#random;
    const row = random.pick(ROWS);
    if (isLater && random.chance(12)) return this.#later(row);
    const kind = random.integer(1, 100);
    if (kind <= 56) return this.#edit(row);
    if (kind <= 66)
      return deed('tag', [
        { table: TABLE, row, field: random.pick(TAGS), value: random.chance(60) ? true : null },
      ]);
    if (kind <= 74) return this.#choose(store, row);
    if (kind <= 80) return this.#move(store, row);
    if (kind <= 86) return this.#delete(store, row, now);
    if (kind <= 91) return deed('restore', [{ table: TABLE, row, field: DELETED_FIELD, value: null }]);
    return this.#type(store, random.pick(TEXT_ROWS));
  }

  #edit(row: string): Deed {
    const random = this.#random;
    const count = random.chance(20) ? random.integer(2, 4) : 1;
    return deed(
      'edit',
      Array.from({ length: count }, () => ({
        table: TABLE,
        row,
        field: random.pick(FIELDS),
        value: this.#value(),
      })),
    );
  }

  #later(row: string): Deed {
    const random = this.#random;
    const place = random.pick([
      { table: 'later', row, field: 'what' },
      { table: TABLE, row, field: 'later' },
      { table: TABLE, row, field: 'what/later' },
    ]);
    const change = { ...place, value: this.#value() };
    return { ...deed('later', [change]), isLaterKind: random.chance(30) };
  }

  #value(): Value {
    const random = this.#random;
    return random.pick<Value>([
      null,
      '',
      'same',
      'same too',
      random.integer(0, 9),
      `v${random.next()}`,
      ['pair', random.integer(0, 3)],
    ]);
  }

  /** Answers 'both wrote' by one of the values, or by another. */
  #choose(store: MemoryStore, row: string): Deed {
    const state = store.row(TABLE, row);
    const contested = Object.keys(state.r).filter(
      (field) => field !== DELETED_FIELD && isContested(registerOf(state, field)),
    );
    if (contested.length === 0) return this.#edit(row);
    const field = this.#random.pick(contested);
    const sibling = this.#random.pick(distinctSiblings(registerOf(state, field)));
    return deed('choose', [
      { table: TABLE, row, field, value: this.#random.chance(80) ? sibling[4] : this.#value() },
    ]);
  }

  #move(store: MemoryStore, row: string): Deed {
    const rows = ROWS.flatMap((id) => {
      const pos = shownValue(registerOf(store.row(TABLE, id), 'pos'));
      return typeof pos === 'string' && id !== row ? [{ id, pos }] : [];
    }).sort(byPosition);
    const moved = placeAt(rows, row, this.#random.integer(0, rows.length));
    return deed(
      'move',
      moved.map(({ id, pos }) => ({ table: TABLE, row: id, field: 'pos', value: pos })),
    );
  }

  #delete(store: MemoryStore, row: string, now: number): Deed {
    const value = deletionValue(store.row(TABLE, row), now);
    return deed('delete', [{ table: TABLE, row, field: DELETED_FIELD, value }]);
  }

  #type(store: MemoryStore, row: string): Deed {
    const random = this.#random;
    const text = store.text(TABLE, row, 'notes');
    const signs = [...(text?.plain ?? '')];
    const at = random.integer(0, signs.length);
    const isLong = signs.length > LONGEST_TEXT;
    const count = isLong ? random.integer(20, 60) : random.chance(30) ? random.integer(1, 4) : 0;
    const deleted = signs.slice(at, at + count).filter((sign) => sign !== ' ');
    const inserted = isLong
      ? []
      : Array.from({ length: random.integer(1, 3) }, () => String.fromCodePoint(FIRST_SIGN + this.#signs++));
    const after = [
      ...signs.slice(0, at),
      ...inserted,
      random.chance(20) ? ' ' : '',
      ...signs.slice(at + count),
    ].join('');
    const updates = updatesFor(text?.state ?? null, after, random.next());
    const changes = updates.map((update) => ({ table: TABLE, row, field: 'notes', update }));
    return changes.length > 0 ? { name: 'type', changes, inserted, deleted } : this.#edit(row);
  }
}
