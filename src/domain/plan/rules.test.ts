import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closedGoals,
  closedWith,
  countSteps,
  groupSteps,
  lastPlace,
  lookBackDays,
  movedGoal,
  nextLookBack,
  openGoals,
  stepsOfGoal,
  type Goal,
  type GoalPlace,
} from './rules.ts';

const goal = (id: string, patch: Partial<Goal> = {}): Goal => ({
  id,
  what: id,
  whatOwn: '',
  whatOwnLang: '',
  why: '',
  whyOwn: '',
  whyOwnLang: '',
  kind: '',
  due: null,
  doneOn: null,
  result: '',
  learned: '',
  addedOn: null,
  pos: '',
  ...patch,
});

const step = (id: string, patch: Partial<Parameters<typeof stepsOfGoal>[0][number]> = {}) => ({
  id,
  due: null,
  doneOn: null,
  result: '' as const,
  addedOn: null,
  fromKind: '',
  fromId: '',
  ...patch,
});

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

const withPlaces = (list: readonly Goal[], places: readonly GoalPlace[]): readonly Goal[] =>
  list.map((one) => ({ ...one, ...places.find(({ id }) => id === one.id) }));

describe('goals', () => {
  const list = [
    goal('second', { pos: 'a1' }),
    goal('reachedEarly', { ...closedWith('done', '2026-01-02') }),
    goal('notNeeded', { ...closedWith('notNeeded', '2026-02-02') }),
    goal('reachedLate', { ...closedWith('done', '2026-02-01') }),
    goal('first', { pos: 'a0' }),
  ];

  it('stand open first in the order that was chosen, then the latest reached', () => {
    expect(ids(openGoals(list))).toEqual(['first', 'second']);
    expect(ids(closedGoals(list))).toEqual(['reachedLate', 'reachedEarly', 'notNeeded']);
  });

  it('have a day on which they were done only when they were', () => {
    expect(closedWith('done', '2026-03-09')).toEqual({ result: 'done', doneOn: '2026-03-09' });
    expect(closedWith('almost', '2026-03-09')).toEqual({ result: 'almost', doneOn: null });
  });

  it('do not move beyond the ends, nor when they are over', () => {
    expect(movedGoal(list, 'first', -1)).toEqual([]);
    expect(movedGoal(list, 'second', 1)).toEqual([]);
    expect(movedGoal(list, 'reachedLate', -1)).toEqual([]);
  });

  it('change places with their neighbour and leave all others where they are, whatever positions they had', () => {
    const positions = fc.array(fc.constantFrom('', 'a0', 'a1', 'a1V', 'a2', 'not a key'), {
      minLength: 2,
      maxLength: 7,
    });
    fc.assert(
      fc.property(positions, fc.nat(), fc.constantFrom(-1, 1), (found, which, by) => {
        const goals = found.map((pos, index) => goal(`g${String(index)}`, { pos }));
        const before = ids(openGoals(goals));
        const from = which % before.length;
        const to = from + by;
        const after = ids(openGoals(withPlaces(goals, movedGoal(goals, before[from]!, by))));
        const expected = [...before];
        if (to >= 0 && to < before.length) [expected[from], expected[to]] = [before[to]!, before[from]!];
        expect(after).toEqual(expected);
      }),
    );
  });

  it('come last when they are new', () => {
    const all = [...list, goal('new')];
    expect(ids(openGoals(withPlaces(all, lastPlace(all, 'new')))).at(-1)).toBe('new');
  });
});

describe('steps of a plan', () => {
  it('belong to a goal only by its kind and id', () => {
    const own = step('own', { fromKind: 'goal', fromId: 'g1' });
    const list = [own, step('talk', { fromKind: 'meeting', fromId: 'g1' }), step('loose')];
    expect(stepsOfGoal(list, 'g1')).toEqual([own]);
  });

  it('are counted without those that were not needed', () => {
    const list = [
      step('open'),
      step('done', { result: 'done', doneOn: '2026-03-01' }),
      step('almost', { result: 'almost' }),
      step('notNeeded', { result: 'notNeeded' }),
    ];
    expect(countSteps(list)).toEqual({ done: 2, all: 3 });
    expect(countSteps([])).toEqual({ done: 0, all: 0 });
  });

  it('stand in three groups: this week, later, and over with the latest first', () => {
    const groups = groupSteps(
      [
        step('late', { due: '2026-03-01' }),
        step('inAWeek', { due: '2026-03-16' }),
        step('inEightDays', { due: '2026-03-17' }),
        step('someday'),
        step('doneEarly', { result: 'done', doneOn: '2026-02-01' }),
        step('doneLate', { result: 'done', doneOn: '2026-03-02' }),
        step('almost', { result: 'almost', due: '2026-02-15' }),
      ],
      '2026-03-09',
    );
    expect(ids(groups.now)).toEqual(['late', 'inAWeek']);
    expect(ids(groups.later)).toEqual(['inEightDays', 'someday']);
    expect(ids(groups.over)).toEqual(['doneLate', 'almost', 'doneEarly']);
  });
});

describe('the days to look back', () => {
  it('are three and six months after the start', () => {
    expect(lookBackDays('2025-11-30')).toEqual([
      { months: 3, on: '2026-02-28' },
      { months: 6, on: '2026-05-30' },
    ]);
  });

  it('are asked for one at a time', () => {
    expect(nextLookBack('2026-01-10', '2026-03-09')?.months).toBe(3);
    expect(nextLookBack('2026-01-10', '2026-04-10')?.months).toBe(3);
    expect(nextLookBack('2026-01-10', '2026-04-11')?.months).toBe(6);
    expect(nextLookBack('2025-01-10', '2026-03-09')).toBeUndefined();
    expect(nextLookBack(null, '2026-03-09')).toBeUndefined();
  });
});
