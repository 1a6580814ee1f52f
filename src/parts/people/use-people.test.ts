import { describe, expect, it } from 'vitest';
import { peopleOf, type Member } from './use-people.ts';

const member = (id: string, role: Member['role'], name = id): Member => ({
  id,
  name,
  role,
  joinedOn: null,
  phone: '',
});

describe('the people of a space', () => {
  const samira = member('s', 'mentee', 'Samira');
  const anneke = member('a', 'mentor', 'Anneke');

  it('gives each of the two the other, and her own words to the mentee only', () => {
    expect(peopleOf([samira, anneke], 's')).toMatchObject({
      me: samira,
      other: anneke,
      voice: 'mine',
      mentee: samira,
    });
    expect(peopleOf([samira, anneke], 'a')).toMatchObject({
      me: anneke,
      other: samira,
      voice: 'theirs',
      mentee: samira,
    });
  });

  it('knows a mentee who is alone', () => {
    expect(peopleOf([samira], 's')).toMatchObject({ other: undefined, others: [], voice: 'mine' });
  });

  it('gives who has just joined a place before the first exchange', () => {
    expect(peopleOf([samira], 'new')).toMatchObject({ me: { id: 'new', role: 'mentor' }, other: samira });
  });
});
