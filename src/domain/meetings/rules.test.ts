import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../shared/civil-date.ts';
import {
  agendaOf,
  agreedBefore,
  dayChoices,
  heldBefore,
  lacksTalk,
  lastPlace,
  nextTalk,
  pastTalks,
  placeChoices,
  proposalFor,
  shownFace,
  stateWhenNotHeld,
  talkToAskAbout,
  timeChoices,
  unansweredTalks,
  waitingItems,
  weeksOf,
  type AgendaItem,
  type Meeting,
} from './rules.ts';

const seed = 20260309;
const TODAY = '2026-03-09';

const talk = (id: string, on: string | null, patch: Partial<Meeting> = {}): Meeting => ({
  id,
  on,
  at: '10:00',
  place: '',
  minutes: 60,
  kind: 'weekly',
  state: 'planned',
  reason: '',
  movedTo: '',
  childcare: '',
  notes: '',
  face: '',
  addedOn: null,
  ...patch,
});

const item = (id: string, patch: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  meeting: '',
  what: id,
  by: '',
  doneOn: null,
  addedOn: null,
  pos: '',
  ...patch,
});

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const talks = fc
  .array(
    fc
      .record({
        on: fc.option(day),
        at: fc.constantFrom('', '09:30', '10:00', '14:00'),
        place: fc.constantFrom('', 'Bibliotheek', 'Kamer 2'),
        state: fc.constantFrom<Meeting['state']>('planned', 'held', 'missed', 'cancelled'),
      })
      .map(({ on, ...patch }) => talk('', on, patch)),
    { maxLength: 12 },
  )
  .map((list) => list.map((one, index) => ({ ...one, id: `m${String(index)}` })));

describe('talks', () => {
  const list = [
    talk('far', addDays(TODAY, 8)),
    talk('today', TODAY, { at: '14:00' }),
    talk('todayEarly', TODAY),
    talk('held', addDays(TODAY, -7), { state: 'held' }),
    talk('forgotten', addDays(TODAY, -1)),
    talk('dayless', null),
  ];

  it('know the next one, the past ones, and those nobody told about', () => {
    expect(nextTalk(list, TODAY)?.id).toBe('todayEarly');
    expect(pastTalks(list).map(({ id }) => id)).toEqual(['held']);
    expect(unansweredTalks(list, TODAY).map(({ id }) => id)).toEqual(['forgotten']);
    expect(heldBefore(list, list[0]!)?.id).toBe('held');
  });

  it('are each in one place only', () => {
    fc.assert(
      fc.property(talks, (many) => {
        const dated = many.filter(({ on }) => on !== null).length;
        const ahead = many.filter(
          ({ on, state }) => on !== null && on >= TODAY && state === 'planned',
        ).length;
        expect(pastTalks(many).length + unansweredTalks(many, TODAY).length + ahead).toBe(dated);
      }),
      { seed },
    );
  });
});

describe('the next talk', () => {
  it('is proposed in a week at ten at the centre when it is the first', () => {
    expect(proposalFor([], TODAY)).toEqual({
      on: '2026-03-16',
      at: '10:00',
      place: '',
      minutes: 60,
      kind: 'weekly',
    });
  });

  it('is proposed on the weekday, hour and place of the last one', () => {
    const last = talk('last', '2026-02-17', { at: '13:30', place: 'Bibliotheek', state: 'held' });
    expect(proposalFor([last], TODAY)).toMatchObject({ on: '2026-03-10', at: '13:30', place: 'Bibliotheek' });
    expect(proposalFor([{ ...last, on: TODAY }], TODAY).on).toBe('2026-03-16');
  });

  it('is never before today, and at most a week after today or after the last one', () => {
    fc.assert(
      fc.property(talks, (many) => {
        const { on } = proposalFor(many, TODAY);
        const days = many
          .filter(({ state }) => state !== 'cancelled')
          .flatMap(({ on: one }) => (one === null ? [] : [one]))
          .sort();
        const last = days.at(-1);
        expect(on >= TODAY).toBe(true);
        if (last !== undefined) expect(daysBetween(last, on) % 7).toBe(0);
        const from = last === undefined || last < TODAY ? TODAY : last;
        expect(daysBetween(from, on)).toBeLessThanOrEqual(7);
      }),
      { seed },
    );
  });

  it('offers few days, with the proposed one, none in the past and near ones without a weekend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), day, (ahead, now) => {
        const proposed = addDays(now, ahead);
        const days = dayChoices(proposed, now);
        expect(days).toContain(proposed);
        expect(days.length).toBeLessThanOrEqual(4);
        expect(new Set(days).size).toBe(days.length);
        expect([...days].sort()).toEqual(days);
        expect(days.every((one) => one >= now)).toBe(true);
      }),
      { seed },
    );
    expect(dayChoices('2026-03-16', '2026-03-06')).toEqual([
      '2026-03-09',
      '2026-03-10',
      '2026-03-16',
      '2026-03-23',
    ]);
  });

  it('offers hours and places that were used before, the proposed one always', () => {
    const used = [
      talk('a', '2026-02-01', { at: '09:00', place: 'Bibliotheek' }),
      talk('b', '2026-02-08', { at: '11:30' }),
    ];
    expect(timeChoices(used, '11:30')).toEqual(['09:00', '10:00', '11:30', '13:00']);
    expect(placeChoices(used, 'Kamer 2')).toEqual(['', 'Kamer 2', 'Bibliotheek']);
  });
});

describe('the weeks of a pair', () => {
  it('count to twenty-six and tell in which they talked', () => {
    const weeks = weeksOf(
      [
        talk('a', '2026-01-06', { state: 'held' }),
        talk('b', '2026-01-20', { state: 'held' }),
        talk('c', '2026-01-13', { state: 'missed' }),
      ],
      { startOn: '2026-01-05', endOn: '2026-07-06' },
      '2026-01-21',
    );
    expect(weeks).toMatchObject({ total: 26, now: 3 });
    expect(weeks.talked.slice(0, 4)).toEqual([true, false, true, false]);
  });

  it('never leave their range, whatever the days', () => {
    fc.assert(
      fc.property(talks, fc.option(day), fc.option(day), (many, startOn, endOn) => {
        const { total, now, talked } = weeksOf(many, { startOn, endOn }, TODAY);
        expect(talked.length).toBe(total);
        if (now !== null) expect(now >= 1 && now <= total).toBe(true);
      }),
      { seed },
    );
  });
});

describe('what a talk is about', () => {
  const items = [
    item('second', { pos: 'a1' }),
    item('first', { pos: 'a0' }),
    item('own', { meeting: 'm1', pos: 'a2' }),
    item('done', { meeting: 'm0', doneOn: TODAY, pos: 'a3' }),
    item('left', { meeting: 'm0', pos: 'a4' }),
  ];

  const list = [
    talk('m0', '2026-03-02', { state: 'held' }),
    talk('m1', '2026-03-10'),
    talk('m2', '2026-03-17'),
  ];

  it('is its own points, and those that wait when it is the next one', () => {
    const namesOf = (index: number) => agendaOf(items, list, list[index]!, TODAY).map(({ id }) => id);
    expect(namesOf(1)).toEqual(['first', 'second', 'own', 'left']);
    expect(namesOf(2)).toEqual([]);
    expect(namesOf(0)).toEqual(['done', 'left']);
  });

  it('is what waits too when nobody told about the talk yet', () => {
    const late = talk('late', '2026-03-08');
    expect(agendaOf(items, [...list, late], late, TODAY).map(({ id }) => id)).toEqual([
      'first',
      'second',
      'left',
    ]);
  });

  it('waits when its talk is over or gone', () => {
    expect(waitingItems(items, list).map(({ id }) => id)).toEqual(['first', 'second', 'left']);
    expect(waitingItems(items, []).map(({ id }) => id)).toEqual(['first', 'second', 'own', 'left']);
  });

  it('gets new points at its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        let rows: readonly { id: string; pos: string }[] = [];
        for (let index = 0; index < count; index += 1) {
          const placed = lastPlace(rows, `r${String(index)}`);
          expect(placed.map(({ id }) => id)).toEqual([`r${String(index)}`]);
          rows = [...rows, ...placed];
        }
        const order = [...rows].sort((a, b) => (a.pos < b.pos ? -1 : 1)).map(({ id }) => id);
        expect(order).toEqual(rows.map(({ id }) => id));
      }),
      { seed },
    );
  });
});

describe('after a talk', () => {
  it('what was not held was called off before its day, or did not go on', () => {
    expect(stateWhenNotHeld({ on: '2026-03-10' }, TODAY)).toBe('cancelled');
    expect(stateWhenNotHeld({ on: TODAY }, TODAY)).toBe('missed');
    expect(stateWhenNotHeld({ on: null }, TODAY)).toBe('missed');
  });

  it('she is asked how it was for two days, until she sent it', () => {
    const held = talk('a', addDays(TODAY, -2), { state: 'held' });
    expect(talkToAskAbout([held], TODAY)?.id).toBe('a');
    expect(talkToAskAbout([held], addDays(TODAY, 1))).toBeUndefined();
    expect(talkToAskAbout([{ ...held, face: 'good' }], TODAY)).toBeUndefined();
  });

  it('shows her own face to herself, and to the other only what she sent', () => {
    expect(shownFace({ face: '' }, { face: 'notGood' })).toBe('notGood');
    expect(shownFace({ face: 'good' }, undefined)).toBe('good');
    expect(shownFace({ face: '' }, undefined)).toBe('');
  });

  it('knows when no talk is planned for two weeks', () => {
    const held = talk('a', addDays(TODAY, -15), { state: 'held' });
    expect(lacksTalk([held], null, TODAY)).toBe(true);
    expect(lacksTalk([held, talk('b', TODAY)], null, TODAY)).toBe(false);
    expect(lacksTalk([{ ...held, on: addDays(TODAY, -14) }], null, TODAY)).toBe(false);
    expect(lacksTalk([], null, TODAY)).toBe(false);
    expect(lacksTalk([], addDays(TODAY, -20), TODAY)).toBe(true);
  });

  it('takes along the steps of the last talk, and older ones that are open', () => {
    const list = [
      talk('m1', '2026-02-24', { state: 'held' }),
      talk('m2', '2026-03-03', { state: 'held' }),
      talk('m3', '2026-03-10'),
    ];
    const step = (id: string, fromId: string, doneOn: string | null) => ({
      id,
      fromKind: 'meeting',
      fromId,
      doneOn,
      result: '',
    });
    const steps = [
      step('oldDone', 'm1', '2026-02-26'),
      step('oldOpen', 'm1', null),
      step('lastDone', 'm2', '2026-03-04'),
      step('new', 'm3', null),
    ];
    expect(agreedBefore(steps, list, list[2]!).map(({ id }) => id)).toEqual(['oldOpen', 'lastDone']);
  });
});
