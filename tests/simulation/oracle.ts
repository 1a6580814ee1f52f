import { FIELD_OP, TEXT_OP, type Op } from '#core/envelope/op.ts';
import type { MemoryStore } from '#core/sync/memory-store.ts';
import { canonical } from './canonical.ts';
import { History, type Write } from './reference.ts';

export interface Problem {
  readonly kind: 'lost' | 'diverged' | 'broken';
  readonly message: string;
}

type Knows = (log: string, n: number) => boolean;

interface Noted {
  readonly op: Op;
  readonly write: Write | null;
  /** Signs that a text update brought in and took out. */
  readonly inserted: readonly string[];
  readonly deleted: readonly string[];
}

interface RowHistory {
  /** Every edit of the row but its deletions. */
  readonly edits: Set<string>;
  /** The edits that each deletion had seen. */
  readonly seenBy: Map<string, Set<string>>;
  /** To its fields, also those that are long covered: what they were written over was seen by whoever has them. */
  readonly writes: Set<Write>;
}

const dotOf = ({ log, n }: { readonly log: string; readonly n: number }): string => `${log} ${n}`;
const splitDot = (dot: string): [string, number] => [dot.slice(0, 12), Number(dot.slice(13))];

/** Knows what everybody was told is saved, and what must therefore be there; without the code of core's merge. */
export class Oracle {
  readonly #registers = new Map<string, History>();
  readonly #rows = new Map<string, RowHistory>();
  readonly #noted = new Map<string, Noted>();
  /** Dots that went down with a disk; perhaps nobody has them any more. */
  readonly #uncertain = new Set<string>();

  isNoted(op: Op): boolean {
    return this.#noted.has(dotOf(op));
  }

  /** An edit that was acknowledged on a device that knows what `knows` says. */
  note(
    op: Op,
    knows: Knows,
    text: { readonly inserted: readonly string[]; readonly deleted: readonly string[] },
  ): void {
    const write = op.kind === FIELD_OP ? this.#register(op).note(op, knows) : null;
    this.#noted.set(dotOf(op), { op, write, ...text });
    const row = this.#row(op);
    if (op.kind !== FIELD_OP && op.kind !== TEXT_OP) return;
    if (op.field !== '_del') {
      row.edits.add(dotOf(op));
      if (write) row.writes.add(write);
    } else if (op.value !== null) {
      const seen = new Set([...row.edits].filter((dot) => knows(...splitDot(dot))));
      // What a write that it has was written over needs no longer be seen, nor what that was written over before.
      const over = new Set([...row.writes].filter(({ log, n }) => knows(log, n)));
      for (const write of over)
        for (const earlier of write.seen) {
          over.add(earlier);
          seen.add(dotOf(earlier));
        }
      row.seenBy.set(dotOf(op), seen);
    }
  }

  /** Edits that may be gone, because the disk that had them lost its tail. */
  doubt(isGone: Knows): void {
    for (const dot of this.#noted.keys()) if (isGone(...splitDot(dot))) this.#uncertain.add(dot);
  }

  /** Edits that nobody else had yet went over to another log. */
  rename(ops: ReadonlyMap<string, Op>): void {
    for (const [from, op] of ops) {
      const to = dotOf(op);
      const noted = this.#noted.get(from);
      if (!noted) continue;
      this.#noted.delete(from);
      this.#noted.set(to, { ...noted, op });
      if (noted.write) Object.assign(noted.write, { log: op.log, n: op.n, value: op.value });
      if (this.#uncertain.delete(from)) this.#uncertain.add(to);
      const row = this.#row(noted.op);
      const seen = row.seenBy.get(from);
      if (row.seenBy.delete(from) && seen) row.seenBy.set(to, seen);
      for (const edits of [row.edits, ...row.seenBy.values()]) if (edits.delete(from)) edits.add(to);
    }
  }

  /** After everything was exchanged: what was in doubt and is there must stay. The rest may come back from a backup. */
  settle(knows: Knows): void {
    for (const dot of [...this.#uncertain]) if (knows(...splitDot(dot))) this.#uncertain.delete(dot);
  }

  /** The signs that came into a text and went out of it, as far as a device knows. */
  signsOf(
    place: string,
    knows: Knows,
  ): { readonly inserted: readonly string[]; readonly deleted: readonly string[] } {
    const ops = [...this.#noted.values()].filter(
      ({ op }) => op.kind === TEXT_OP && `${op.table} ${op.row} ${op.field}` === place && knows(op.log, op.n),
    );
    return {
      inserted: ops.flatMap(({ inserted }) => inserted),
      deleted: ops.flatMap(({ deleted }) => deleted),
    };
  }

  /** What is wrong with a device that has heard of everything. */
  check(store: MemoryStore, deviceName: string): Problem[] {
    const problems: Problem[] = [];
    const lost = (message: string): void =>
      void problems.push({ kind: 'lost', message: `${deviceName}: ${message}` });
    const knows: Knows = (log, n) =>
      store.disk.log.vector.get(log)?.some(([from, to]) => n >= from && n <= to) ?? false;
    for (const [dot, { op }] of this.#noted)
      if (!knows(...splitDot(dot)) && !this.#uncertain.has(dot))
        lost(`${dot} (${op.table} ${op.row} ${op.field}) is nowhere`);
    for (const [key, history] of this.#registers) {
      const [table = '', row = '', field = ''] = key.split(' ');
      const siblings = store.row(table, row).r[field]?.s ?? [];
      const kept = siblings.map(([log, n]) => `${log} ${n}`).sort();
      const expected = history.survivors(knows).map(dotOf).sort();
      if (JSON.stringify(kept) !== JSON.stringify(expected))
        lost(`${key} keeps ${kept.join(', ')} instead of ${expected.join(', ')}`);
      const shown = siblings.find(([, , , , value]) => value !== null && value !== '') ?? siblings[0];
      if (siblings.length > 0 && canonical(shown?.[4]) !== canonical(history.shown(knows)))
        problems.push({
          kind: 'broken',
          message: `${deviceName}: ${key} shows ${canonical(shown?.[4])}, not ${canonical(history.shown(knows))}`,
        });
    }
    for (const [key, history] of this.#rows) {
      const [table = '', row = ''] = key.split(' ');
      const [seen, expected] = [store.visibility(table, row), this.#visibility(key, history, knows)];
      if (seen !== expected) lost(`row ${key} is ${seen} instead of ${expected}`);
    }
    return [...problems, ...this.#checkTexts(store, deviceName, knows)];
  }

  /** What was covered and is known everywhere will never be asked for again. */
  prune(knows: Knows): void {
    for (const history of this.#registers.values()) {
      const survivors = new Set(history.survivors(knows));
      for (const write of history.writes)
        if (!survivors.has(write) && knows(write.log, write.n)) history.forget(write);
    }
  }

  #checkTexts(store: MemoryStore, deviceName: string, knows: Knows): Problem[] {
    const problems: Problem[] = [];
    const expected = new Map<string, Set<string>>();
    const deleted = new Set<string>();
    for (const { op, inserted, deleted: gone } of this.#noted.values()) {
      if (op.kind !== TEXT_OP || !knows(op.log, op.n)) continue;
      const key = `${op.table} ${op.row} ${op.field}`;
      const signs = expected.get(key) ?? new Set();
      for (const sign of inserted) signs.add(sign);
      for (const sign of gone) deleted.add(sign);
      expected.set(key, signs);
    }
    for (const [key, signs] of expected) {
      const [table = '', row = '', field = ''] = key.split(' ');
      const text = store.text(table, row, field);
      const there = new Set(text?.plain ?? '');
      const missing = [...signs].filter((sign) => !there.has(sign) && !deleted.has(sign));
      if (missing.length > 0)
        problems.push({ kind: 'lost', message: `${deviceName}: text ${key} lacks ${missing.length} signs` });
      const returned = [...there].filter((sign) => deleted.has(sign));
      if (returned.length > 0)
        problems.push({ kind: 'broken', message: `${deviceName}: text ${key} has deleted signs` });
      if (text?.pending)
        problems.push({ kind: 'broken', message: `${deviceName}: text ${key} waits for an update` });
    }
    return problems;
  }

  #visibility(key: string, { edits, seenBy }: RowHistory, knows: Knows): string {
    const survivors = this.#registers.get(`${key} _del`)?.survivors(knows) ?? [];
    const deletions = survivors.filter(({ value }) => value !== null);
    if (deletions.length === 0) return 'visible';
    if (deletions.length < survivors.length) return 'contested';
    // By [D1] a deleter has seen, of each log, everything up to the greatest n that it had seen of the row.
    const seen = new Map<string, number>();
    for (const deletion of deletions)
      for (const [log, n] of [...(seenBy.get(dotOf(deletion)) ?? [])].map(splitDot))
        seen.set(log, Math.max(seen.get(log) ?? 0, n));
    const isSeen = (log: string, n: number): boolean => n <= (seen.get(log) ?? 0);
    const unseen = [...edits].map(splitDot).some(([log, n]) => knows(log, n) && !isSeen(log, n));
    return unseen ? 'contested' : 'hidden';
  }

  #register({ table, row, field }: Op): History {
    const key = `${table} ${row} ${field}`;
    const known = this.#registers.get(key);
    if (known) return known;
    const history = new History();
    this.#registers.set(key, history);
    return history;
  }

  #row({ table, row }: Op): RowHistory {
    const key = `${table} ${row}`;
    const known = this.#rows.get(key);
    if (known) return known;
    const history: RowHistory = { edits: new Set(), seenBy: new Map(), writes: new Set() };
    this.#rows.set(key, history);
    return history;
  }
}
