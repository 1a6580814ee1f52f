import { Words } from '#i18n/Words.tsx';
import type { People } from '#parts/people/use-people.ts';
import { Button } from '#ui/Button.tsx';

export interface InviteActionProps {
  readonly people: Pick<People, 'me' | 'other'>;
}

/** How the other comes in, or comes back: whoever gets this file reads all that stands in it, so it says for whom it is. */
export function InviteAction({ people: { me, other } }: InviteActionProps) {
  const isMentee = me.role === 'mentee';
  if (!other)
    return (
      <Button full symbol="people" to={isMentee ? '/sharing/before' : '/join'}>
        <Words of={me.role === 'mentor' ? 'sharing.invite.mentee' : 'sharing.invite.mentor'} />
      </Button>
    );
  return (
    <Button kind="second" full symbol="people" to="/join">
      {isMentee ? (
        <Words of="sharing.lost.letInName" values={{ name: other.name }} />
      ) : (
        <Words of="sharing.invite.action" />
      )}
    </Button>
  );
}

/** Another mentor gets a file of her own, in which stands what the mentee lets her read. */
export function NewMentorAction({ people: { me, other } }: InviteActionProps) {
  if (!other || me.role !== 'mentee') return null;
  return (
    <Button kind="second" full symbol="plus" to="/join?new=1">
      <Words of="sharing.invite.newMentor" />
    </Button>
  );
}
