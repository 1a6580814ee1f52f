import { describe, expect, it } from 'vitest';
import { isAnnounced, isNewDevice, type Device } from './rules.ts';

const device = (id: string, member: string, addedOn: string, stoppedOn: string | null = null): Device => ({
  id,
  member,
  kind: 'phone',
  seenOn: addedOn,
  addedOn,
  stoppedOn,
  label: '',
  ownDevice: '',
});
const member = (id: string, joinedOn: string) =>
  ({ id, name: id, role: id === 'samira' ? 'mentee' : 'mentor', joinedOn, phone: '' }) as const;

const people = [member('samira', '2026-01-01'), member('anneke', '2026-01-08')];
const hers = device('hers', 'samira', '2026-01-01');
const his = device('his', 'anneke', '2026-01-08');
const told = (...more: readonly Device[]) =>
  more.map((one) => isAnnounced(one, 'hers', [hers, his, ...more], people));

describe('a device that takes part', () => {
  it('is told of when it is another one of either person', () => {
    expect(told(device('new', 'anneke', '2026-02-01'), device('mine', 'samira', '2026-02-02'))).toEqual([
      true,
      true,
    ]);
  });

  it('is not told of when it is the one with which its person joined', () => {
    expect(isAnnounced(his, 'hers', [hers, his], people)).toBe(false);
  });

  it('is told of when two came in with one person on one day: one of them may be a stranger', () => {
    const stranger = device('stranger', 'anneke', '2026-01-08');
    expect(told(stranger)).toEqual([true]);
    expect(isAnnounced(his, 'hers', [hers, his, stranger], people)).toBe(true);
  });

  it('is told of when nobody knows whose it is', () => {
    expect(told(device('new', 'nobody', '2026-02-01'))).toEqual([true]);
  });

  it('is not told of when it was there before, is stopped, or is this one', () => {
    const later = device('later', 'samira', '2026-03-01');
    expect(isAnnounced(hers, 'later', [hers, his, later], people)).toBe(false);
    expect(isAnnounced(later, 'later', [hers, his, later], people)).toBe(false);
    expect(told(device('new', 'anneke', '2026-02-01', '2026-02-02'))).toEqual([false]);
  });

  it('is called new for two weeks', () => {
    expect(isNewDevice(hers, '2026-01-14')).toBe(true);
    expect(isNewDevice(hers, '2026-01-15')).toBe(false);
  });
});
