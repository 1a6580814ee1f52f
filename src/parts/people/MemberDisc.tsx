import { PersonDisc, type PersonDiscProps } from '#ui/PersonDisc.tsx';
import type { Member } from './use-people.ts';

export interface MemberDiscProps {
  readonly member: Pick<Member, 'name' | 'role'>;
  readonly size?: PersonDiscProps['size'];
}

/** The mentee is gold and who helps her green, on every screen. */
export function MemberDisc({ member, size }: MemberDiscProps) {
  return <PersonDisc name={member.name} tone={toneOf(member)} size={size} />;
}

export const toneOf = (member: Pick<Member, 'role'>): PersonDiscProps['tone'] =>
  member.role === 'mentee' ? 'gold' : 'green';
