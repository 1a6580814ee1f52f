import { useMemo } from 'react';
import { members } from '#domain/people/model.ts';
import type { RowOf } from '#domain/shared/record.ts';
import { useFile, useFileQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';

export type Member = RowOf<typeof members>;

/** Whose words a screen uses: her own ("Ik mag op gesprek"), or those of who helps her. */
export type Voice = 'mine' | 'theirs';

export interface People {
  readonly me: Member;
  readonly all: readonly Member[];
  readonly others: readonly Member[];
  /** The one who matters most to me: the mentor for a mentee, the mentee for everyone else. */
  readonly other: Member | undefined;
  readonly mentee: Member | undefined;
  readonly voice: Voice;
  readonly memberOf: (id: string | null) => Member | undefined;
}

const withRole = (list: readonly Member[], role: Member['role']): Member | undefined =>
  list.find((member) => member.role === role);

export function peopleOf(all: readonly Member[], myId: string): People {
  // Whoever joined has no row of her own until the first exchange.
  const me = all.find(({ id }) => id === myId) ?? {
    id: myId,
    name: '',
    role: all.some(({ role }) => role === 'mentee') ? 'mentor' : 'mentee',
    joinedOn: null,
    phone: '',
  };
  const others = all.filter(({ id }) => id !== myId);
  const voice = me.role === 'mentee' ? 'mine' : 'theirs';
  return {
    me,
    all,
    others,
    other: withRole(others, voice === 'mine' ? 'mentor' : 'mentee') ?? others[0],
    mentee: voice === 'mine' ? me : withRole(others, 'mentee'),
    voice,
    memberOf: (id) => all.find((member) => member.id === id),
  };
}

/** What I write together with the others is read by the mentee: I am not she, and she is there. */
export const isReadByMentee = ({ voice, mentee }: People): boolean =>
  voice === 'theirs' && mentee !== undefined;

export const readMembers = (read: Reader): Promise<readonly Member[]> => read.list(members);

/** The people of this space; undefined while they are read. */
export function usePeople(): People | undefined {
  const { me } = useFile();
  const all = useFileQuery(readMembers, []);
  return useMemo(() => (all === undefined ? undefined : peopleOf(all, me)), [all, me]);
}
