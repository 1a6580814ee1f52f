import { describe, expect, it } from 'vitest';
import type { UnseenChange } from '#storage/space.ts';
import { newsOf, type NewsRows } from './news.ts';

const rows: NewsRows = {
  application: (id) => id.startsWith('a'),
  event: (id) => (id === 'e-of-gone' ? { application: 'gone' } : { application: 'a1' }),
  step: (id) => ({
    fromId: 'a1',
    isOpen: id !== 'done',
    asksHelp: id === 'help',
  }),
};
const change = (table: string, row: string, fields: readonly string[], ms = 1): UnseenChange => ({
  table,
  row,
  fields,
  member: 'samira',
  ms,
});
const kinds = (...changes: readonly UnseenChange[]) =>
  newsOf(changes, rows).map(({ kind, application }) => `${kind} ${application}`.trim());

describe('what is new', () => {
  it('tells one thing about an application: the most telling one', () => {
    expect(
      kinds(
        change('application', 'a1', ['employer', 'job', 'addedOn'], 5),
        change('application', 'a1', ['notes'], 9),
        change('applicationEvent', 'e1', ['status', 'on'], 6),
        change('application', 'a2', ['notes'], 7),
        change('application', 'a3', ['place'], 8),
      ),
    ).toEqual(['application a1', 'changed a3', 'notes a2']);
  });

  it('tells the latest status with a new application', () => {
    const [item] = newsOf(
      [
        change('applicationEvent', 'later', ['status'], 9),
        change('application', 'a1', ['employer', 'addedOn'], 5),
        change('applicationEvent', 'first', ['status'], 5),
      ],
      rows,
    );
    expect(item).toMatchObject({ kind: 'application', event: 'later', ms: 9 });
  });

  it('tells which fields were changed', () => {
    expect(newsOf([change('application', 'a1', ['place', 'hours'])], rows)).toMatchObject([
      { kind: 'changed', fields: ['place', 'hours'] },
    ]);
  });

  it('tells steps that are done, asked about, or new', () => {
    expect(
      kinds(
        change('step', 'done', ['doneOn', 'result'], 3),
        change('step', 'help', ['helpAskedOn'], 2),
        change('step', 'new', ['what', 'fromKind', 'fromId'], 1),
        change('step', 'new2', ['due'], 9),
      ),
    ).toEqual(['stepDone a1', 'help a1', 'stepAdded a1']);
  });

  it('tells who joined', () => {
    expect(kinds(change('member', 'samira', ['name', 'role', 'joinedOn']))).toEqual(['joined']);
  });

  it('leaves out what was thrown away, help that is over, devices, and nobody', () => {
    expect(
      kinds(
        change('application', 'gone', ['place']),
        change('applicationEvent', 'e-of-gone', ['status']),
        change('step', 'open', ['doneOn']),
        change('step', 'open', ['helpAskedOn']),
        change('device', 'd', ['seenOn']),
        { ...change('application', 'a1', ['place']), member: null },
      ),
    ).toEqual([]);
  });
});
