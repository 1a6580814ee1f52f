import { describe, expect, it } from 'vitest';
import { helpAsked, isLate, nextStepFrom, nextStepOf, openSteps, type Step } from './rules.ts';

const step = (id: string, patch: Partial<Step> = {}): Step => ({
  id,
  what: id,
  whatOwn: '',
  whatOwnLang: '',
  owner: '',
  due: null,
  doneOn: null,
  doneWhen: '',
  doneWhenOwn: '',
  doneWhenOwnLang: '',
  result: '',
  learned: '',
  fromKind: '',
  fromId: '',
  helpAskedOn: null,
  addedOn: null,
  pos: '',
  ...patch,
});

describe('steps', () => {
  const list = [
    step('later', { due: '2026-03-20', owner: 'me' }),
    step('someday', { owner: 'me', pos: 'a1' }),
    step('firstSomeday', { owner: 'me', pos: 'a0' }),
    step('soon', { due: '2026-03-10', owner: 'other' }),
    step('both', { due: '2026-03-12' }),
    step('finished', { due: '2026-03-01', doneOn: '2026-03-02', result: 'done' }),
    step('notNeeded', { due: '2026-03-01', result: 'notNeeded' }),
  ];

  it('stand in order of their day, then of their place', () => {
    expect(openSteps(list).map(({ id }) => id)).toEqual(['soon', 'both', 'later', 'firstSomeday', 'someday']);
  });

  it('give each person her own next one, or one for both', () => {
    expect(nextStepOf(list, 'me')?.id).toBe('both');
    expect(nextStepOf(list, 'other')?.id).toBe('soon');
    expect(nextStepOf<Step>([], 'me')).toBeUndefined();
  });

  it('find the next one of an application', () => {
    const own = step('own', { fromKind: 'application', fromId: 'a1', due: '2026-04-01' });
    expect(nextStepFrom([...list, own], { kind: 'application', id: 'a1' })?.id).toBe('own');
    expect(nextStepFrom([...list, own], { kind: 'application', id: 'a2' })).toBeUndefined();
  });

  it('show others where help was asked, longest ago first, until it is done', () => {
    const asked = [
      step('b', { helpAskedOn: '2026-03-08', owner: 'her' }),
      step('a', { helpAskedOn: '2026-03-05', owner: 'her' }),
      step('mine', { helpAskedOn: '2026-03-05', owner: 'me' }),
      step('done', { helpAskedOn: '2026-03-05', doneOn: '2026-03-06', owner: 'her' }),
    ];
    expect(helpAsked(asked, 'me').map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are late only while open and after their last day', () => {
    expect(isLate(step('x', { due: '2026-03-09' }), '2026-03-09')).toBe(false);
    expect(isLate(step('x', { due: '2026-03-08' }), '2026-03-09')).toBe(true);
    expect(isLate(step('x', { due: '2026-03-08', doneOn: '2026-03-09' }), '2026-03-09')).toBe(false);
  });
});
