import { describe, expect, it } from 'vitest';
import type { UnseenChange } from '#storage/space.ts';
import { isForMentor, newsOf, type NewsRows } from './news.ts';

const rows: NewsRows = {
  application: (id) => id.startsWith('a'),
  event: (id) => (id === 'e-of-gone' ? { application: 'gone' } : { application: 'a1' }),
  step: (id) => ({
    fromKind: id.startsWith('talk') ? 'meeting' : 'application',
    fromId: id.startsWith('talk') ? 'm1' : 'a1',
    isOpen: id !== 'done',
    asksHelp: id === 'help',
  }),
  meeting: (id) => (id === 'gone' ? undefined : { face: id === 'felt' ? 'good' : '' }),
  agendaItem: (id) => id !== 'gone',
  device: (id) => id !== 'first',
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

  it('tells of a talk that was planned or moved, a face that was sent, and a question for the next talk', () => {
    expect(
      kinds(
        change('meeting', 'm1', ['on', 'at', 'addedOn'], 9),
        change('meeting', 'm2', ['on'], 8),
        change('meeting', 'felt', ['face'], 7),
        change('meeting', 'm3', ['face', 'notes'], 6),
        change('agendaItem', 'i1', ['what', 'by', 'addedOn'], 5),
        change('agendaItem', 'i2', ['doneOn'], 4),
        change('agendaItem', 'gone', ['what', 'addedOn'], 3),
        change('meeting', 'gone', ['on'], 2),
        change('step', 'talkStep', ['what', 'fromKind'], 1),
      ),
    ).toEqual(['meetingPlanned', 'meetingChanged', 'face', 'agenda', 'stepAdded']);
  });

  it('tells a mentor what was finished or asked, not that somebody typed', () => {
    const told = newsOf(
      [
        change('application', 'a1', ['notes'], 3),
        change('application', 'a2', ['place'], 2),
        change('step', 'done', ['doneOn'], 1),
      ],
      rows,
    );
    expect(told.filter(isForMentor).map(({ kind }) => kind)).toEqual(['stepDone']);
  });

  it('tells who joined', () => {
    expect(kinds(change('member', 'samira', ['name', 'role', 'joinedOn']))).toEqual(['joined']);
  });

  it('tells of a new device, to a mentor too, and not of the one with which somebody joined', () => {
    const told = newsOf(
      [
        change('device', 'second', ['member', 'kind', 'addedOn'], 2),
        change('device', 'first', ['member', 'kind', 'addedOn'], 1),
      ],
      rows,
    );
    expect(told).toMatchObject([{ kind: 'device', row: 'second', member: 'samira' }]);
    expect(told.every(isForMentor)).toBe(true);
  });

  it('leaves out what was thrown away, help that is over, the use of a device, and nobody', () => {
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
