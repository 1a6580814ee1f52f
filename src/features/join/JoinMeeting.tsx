import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import { NameQuestion } from '#parts/person-name/NameQuestion.tsx';
import type { Meeting } from '#transport/pairing-session.ts';
import type { Invitation, Pairing } from '#transport/pairing.ts';
import type { Lead } from '#ui/TopBar.tsx';
import { CompareDigits } from './CompareDigits.tsx';
import { JoinStopped } from './JoinStopped.tsx';
import { TogetherNow } from './TogetherNow.tsx';
import { stopReason } from './stop-reason.ts';
import type { JoinDeps } from './join-deps.ts';
import { useMeeting } from './use-meeting.ts';
import { WaitPage } from './WaitPage.tsx';
import { WhoIsThere } from './WhoIsThere.tsx';

export interface JoinMeetingProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly payload: Uint8Array;
}

/** Together, the one who is invited: says a name, sees who invites, compares six digits. */
export function JoinMeeting(props: JoinMeetingProps) {
  const [name, setName] = useState<string | null>(props.newcomer?.name ?? null);
  if (name === null) return <NameQuestion name="" lead={props.lead} onName={setName} />;
  return <RunningMeeting {...props} name={name} />;
}

function RunningMeeting({
  pairing,
  lead,
  payload,
  name,
  takeIn,
  hasFile,
}: JoinMeetingProps & { readonly name: string }) {
  const words = useWords();
  const [already, setAlready] = useState(false);
  const { meeting, state, failed } = useMeeting<Meeting>((onState) => {
    const store = (invitation: Invitation): Promise<boolean> => {
      if (!hasFile(invitation)) return takeIn(invitation, name);
      setAlready(true);
      return Promise.resolve(false);
    };
    const begun = pairing.join({ payload, name, takeIn: store, onState });
    return Promise.resolve(begun.ok ? begun.value : null);
  });
  if (failed) return <JoinStopped reason="unknown" />;
  if (!meeting || !state) return <WaitPage lead={lead} />;
  switch (state.phase) {
    case 'opening':
    case 'waiting':
      return <WaitPage lead={lead} offline={!state.reachable} />;
    case 'peerArrived':
      return (
        <CompareDigits
          lead={lead}
          digits={state.digits}
          before={
            <WhoIsThere {...state.peer}>
              <Words of="join.invitation.title" values={{ name: state.peer.name }} />{' '}
              {words('join.invitation.shared')}
            </WhoIsThere>
          }
          onSame={() => {
            meeting.confirm();
          }}
          onDifferent={() => {
            meeting.refuse();
          }}
        />
      );
    case 'confirmed':
      return (
        <WaitPage lead={lead} offline={!state.reachable}>
          <Words of="join.digits.waiting" values={{ name: state.peer.name }} />
        </WaitPage>
      );
    case 'done':
      return (
        <TogetherNow other={state.peer.name} role={state.peer.role === 'mentor' ? 'mentee' : 'mentor'} />
      );
    case 'refused':
      return <JoinStopped reason={already ? 'already' : stopReason(state.reason)} />;
    case 'expired':
      return <JoinStopped reason="expired" />;
  }
}
