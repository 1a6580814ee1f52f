import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIDE_EVENTS, STATUSES, type SideEvent, type Status } from './model.ts';
import {
  currentStatus,
  groupOf,
  isClosingSoon,
  isReminderDue,
  LANES,
  laneOf,
  nextStatuses,
  reminderOn,
  road,
  type ApplicationEvent,
} from './rules.ts';

let made = 0;
/** Each event is written later than those made before it. */
const event = (patch: Partial<ApplicationEvent>): ApplicationEvent => ({
  id: `event${String((made += 1))}`,
  writtenAt: made,
  application: 'a1',
  status: '',
  done: '',
  on: '2026-03-01',
  plannedOn: null,
  at: '',
  note: '',
  ...patch,
});
const became = (status: Status, on: string, patch: Partial<ApplicationEvent> = {}) =>
  event({ status, on, ...patch });
const did = (done: SideEvent, on: string) => event({ done, on });
const none = { remindOn: null };

describe('the current status', () => {
  it('is the last by day, however the events arrive', () => {
    const sent = became('sent', '2026-03-04');
    const invited = became('invited', '2026-03-06');
    expect(currentStatus([sent, invited])).toBe('invited');
    expect(currentStatus([invited, sent])).toBe('invited');
  });

  it('is the later one by the clock when two are of the same day', () => {
    const sent = became('sent', '2026-03-04', { writtenAt: 10 });
    expect(currentStatus([became('received', '2026-03-04', { writtenAt: 11 }), sent])).toBe('received');
    expect(currentStatus([sent, became('received', '2026-03-04', { writtenAt: 9 })])).toBe('sent');
  });

  it('is not changed by what she did, nor by the day of a talk that lies ahead', () => {
    const invited = became('invited', '2026-03-06', { plannedOn: '2026-03-20' });
    expect(currentStatus([invited, did('phoned', '2026-03-08')])).toBe('invited');
    expect(currentStatus([invited, became('notChosen', '2026-03-10')])).toBe('notChosen');
  });

  it('is saved when there is no event', () => {
    expect(currentStatus([])).toBe('saved');
  });
});

describe('groups by what needs doing', () => {
  const on = '2026-03-01';
  it.each([
    ['saved', 'now'],
    ['preparing', 'now'],
    ['inReview', 'now'],
    ['invited', 'now'],
    ['trialDay', 'now'],
    ['offered', 'now'],
    ['sent', 'waiting'],
    ['received', 'waiting'],
    ['interviewed', 'waiting'],
    ['noAnswer', 'waiting'],
    ['hired', 'over'],
    ['notChosen', 'over'],
    ['declined', 'over'],
    ['stopped', 'over'],
    ['gone', 'over'],
  ] as const)('%s is in %s', (status, group) => {
    expect(groupOf(none, [became(status, on)], '2026-03-02')).toBe(group);
  });

  it('moves what was sent to follow-up after seven days without a sign', () => {
    const events = [became('sent', '2026-03-01')];
    expect(groupOf(none, events, '2026-03-07')).toBe('waiting');
    expect(groupOf(none, events, '2026-03-08')).toBe('followUp');
  });
});

describe('asking again', () => {
  const sent = became('sent', '2026-03-01');

  it('waits again after she phoned', () => {
    expect(reminderOn(none, [sent, did('phoned', '2026-03-09')])).toBe('2026-03-16');
  });

  it('is put off to the day she chose', () => {
    const later = { remindOn: '2026-03-20' };
    expect(isReminderDue(later, [sent], '2026-03-19')).toBe(false);
    expect(isReminderDue(later, [sent], '2026-03-20')).toBe(true);
  });

  it('stops asking after two months', () => {
    expect(isReminderDue(none, [sent], '2026-04-30')).toBe(true);
    expect(isReminderDue(none, [sent], '2026-05-01')).toBe(false);
  });

  it('never asks for what is over or not sent', () => {
    expect(reminderOn(none, [became('saved', '2026-01-01')])).toBeNull();
    expect(reminderOn(none, [sent, became('notChosen', '2026-03-05')])).toBeNull();
  });
});

describe('a closing date', () => {
  it('is near from three days before to the day itself, and only while nothing was sent', () => {
    const closing = { closingOn: '2026-03-10' };
    expect(isClosingSoon(closing, 'preparing', '2026-03-06')).toBe(false);
    expect(isClosingSoon(closing, 'preparing', '2026-03-07')).toBe(true);
    expect(isClosingSoon(closing, 'saved', '2026-03-10')).toBe(true);
    expect(isClosingSoon(closing, 'saved', '2026-03-11')).toBe(false);
    expect(isClosingSoon(closing, 'sent', '2026-03-09')).toBe(false);
    expect(isClosingSoon({ closingOn: null }, 'saved', '2026-03-09')).toBe(false);
  });
});

describe('the statuses offered next', () => {
  it.each(STATUSES)('after %s are at most five, each once, and never the same again', (status) => {
    const next = nextStatuses(status);
    expect(next.length).toBeGreaterThan(0);
    expect(next.length).toBeLessThanOrEqual(5);
    expect(new Set(next).size).toBe(next.length);
    expect(next).not.toContain(status);
  });

  it.each(STATUSES)('%s has a lane', (status) => {
    expect(LANES).toContain(laneOf(status));
  });
});

describe('the road', () => {
  it('shows what was walked, where she is, and what probably comes', () => {
    const stops = road([
      became('sent', '2026-03-04'),
      did('phoned', '2026-03-05'),
      became('received', '2026-03-06'),
      became('invited', '2026-03-08', { plannedOn: '2026-03-12', at: '14:00' }),
    ]);
    expect(stops.map((stop) => [stop.kind, stop.state])).toEqual([
      ['status', 'done'],
      ['done', 'done'],
      ['status', 'done'],
      ['status', 'here'],
      ['ahead', 'todo'],
    ]);
    expect(stops.at(-1)).toMatchObject({ status: 'interviewed' });
  });

  it('has nothing ahead when it is over', () => {
    expect(
      road([became('sent', '2026-03-04'), became('hired', '2026-03-20')]).map((stop) => stop.state),
    ).toEqual(['done', 'done']);
  });

  it('keeps every status that two devices wrote, with one place to be', () => {
    const anyEvents = fc.array(
      fc.record({
        status: fc.constantFrom(...STATUSES, '' as const),
        done: fc.constantFrom(...SIDE_EVENTS),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyEvents, (list) => {
        const events = list.map(({ status, done, day }) =>
          event({ status, done: status === '' ? done : '', on: `2026-03-${String(day)}` }),
        );
        const stops = road(events);
        expect(stops.filter((stop) => stop.kind !== 'ahead')).toHaveLength(events.length);
        expect(stops.filter((stop) => stop.state === 'here').length).toBeLessThanOrEqual(1);
      }),
      { seed: 20261123 },
    );
  });
});
