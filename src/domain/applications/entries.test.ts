import { describe, expect, it } from 'vitest';
import { entriesOf, inGroup } from './entries.ts';
import type { Status } from './model.ts';
import type { Application, ApplicationEvent } from './rules.ts';

const application = (id: string, patch: Partial<Application> = {}): Application => ({
  id,
  job: '',
  employer: id,
  place: '',
  hours: '',
  source: '',
  link: '',
  contact: '',
  closingOn: null,
  remindOn: null,
  notes: '',
  reason: '',
  learned: '',
  addedOn: '2026-03-01',
  ...patch,
});

const event = (
  of: string,
  status: Status,
  on: string,
  patch: Partial<ApplicationEvent> = {},
): ApplicationEvent => ({
  id: `${of}${status}`,
  application: of,
  status,
  done: '',
  on,
  plannedOn: null,
  at: '',
  note: '',
  writtenAt: 0,
  ...patch,
});

const today = '2026-03-20';
const idsIn = (
  group: Parameters<typeof inGroup>[1],
  applications: readonly Application[],
  events: readonly ApplicationEvent[],
) => inGroup(entriesOf(applications, events, today), group).map((entry) => entry.application.id);

describe('the list of applications', () => {
  it('puts the nearest day first among what can be done now', () => {
    const list = [
      application('late'),
      application('closing', { closingOn: '2026-03-22' }),
      application('talk'),
    ];
    const events = [
      event('late', 'preparing', '2026-03-19'),
      event('closing', 'saved', '2026-03-01'),
      event('talk', 'invited', '2026-03-02', { plannedOn: '2026-03-21' }),
    ];
    expect(idsIn('now', list, events)).toEqual(['talk', 'closing', 'late']);
  });

  it('puts the longest wait first among what may be asked again, and the latest first elsewhere', () => {
    const list = [application('a'), application('b'), application('c'), application('d')];
    const events = [
      event('a', 'sent', '2026-03-10'),
      event('b', 'sent', '2026-03-05'),
      event('c', 'sent', '2026-03-18'),
      event('d', 'sent', '2026-03-19'),
    ];
    expect(idsIn('followUp', list, events)).toEqual(['b', 'a']);
    expect(idsIn('waiting', list, events)).toEqual(['d', 'c']);
  });

  it('takes one without events as saved, and leaves out events of what is gone', () => {
    const [entry, ...rest] = entriesOf([application('a')], [event('gone', 'hired', '2026-03-01')], today);
    expect(entry).toMatchObject({ status: 'saved', group: 'now', lastOn: '2026-03-01', events: [] });
    expect(rest).toEqual([]);
  });
});
