import { describe, expect, it } from 'vitest';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { rowFrom } from '#domain/shared/parse.ts';
import { steps } from '#domain/steps/model.ts';
import { actsSince } from './since.ts';

const SINCE = '2026-03-03';
const step = (id: string, patch: object) => rowFrom(steps, id, { what: id, owner: 'samira', ...patch });
const application = (id: string, addedOn: string) => rowFrom(applications, id, { employer: id, addedOn });
const event = (id: string, of: string, on: string, writtenAt: number) =>
  rowFrom(applicationEvents, id, { application: of, status: 'sent', on, writtenAt });

describe('what was done since the last talk', () => {
  it('tells of finished steps and asked help, of hers and of both', () => {
    const told = actsSince(
      SINCE,
      {
        applications: [application('a1', '2026-01-01')],
        events: [],
        steps: [
          step('before', { doneOn: '2026-03-02', result: 'done' }),
          step('done', { doneOn: SINCE, result: 'done', fromKind: 'application', fromId: 'a1' }),
          step('dropped', { doneOn: '2026-03-04', result: 'notNeeded' }),
          step('asked', { helpAskedOn: '2026-03-01' }),
          step('open', {}),
          step('his', { owner: 'anneke', doneOn: '2026-03-05', result: 'done' }),
          step('together', { owner: '', doneOn: '2026-03-06', result: 'done' }),
        ],
      },
      'samira',
    );
    expect(told.map(({ item, step: of }) => `${item.kind} ${of?.id ?? ''}`)).toEqual([
      'stepDone together',
      'stepDone done',
      'help asked',
    ]);
    expect(told[1]?.application?.id).toBe('a1');
  });

  it('tells the last thing of an application, and which ones are new', () => {
    const told = actsSince(
      SINCE,
      {
        applications: [application('old', '2026-01-01'), application('new', '2026-03-04')],
        events: [
          event('e0', 'old', '2026-02-01', 1),
          event('e1', 'old', '2026-03-05', 2),
          event('e2', 'old', '2026-03-05', 3),
          event('e3', 'new', '2026-03-04', 4),
          event('e4', 'gone', '2026-03-08', 5),
        ],
        steps: [],
      },
      'samira',
    );
    expect(told.map(({ item }) => `${item.kind} ${item.application} ${item.row}`)).toEqual([
      'status old e2',
      'application new e3',
    ]);
  });
});
