import { useRef, useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { NameQuestion } from '#parts/person-name/NameQuestion.tsx';
import type { Meeting } from '#transport/pairing-session.ts';
import type { Invitation, Pairing } from '#transport/pairing.ts';
import { RunningText } from '#ui/RunningText.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { CompareDigits } from './CompareDigits.tsx';
import type { JoinDeps } from './join-deps.ts';
import { JoinStopped } from './JoinStopped.tsx';
import { OwnArriving } from './OwnArriving.tsx';
import { refusalOf, stopReason, type StopReason } from './stop-reason.ts';
import { TogetherNow } from './TogetherNow.tsx';
import { useMeeting } from './use-meeting.ts';
import { WaitPage } from './WaitPage.tsx';
import { WhoIsThere } from './WhoIsThere.tsx';

export interface JoinMeetingProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly payload: Uint8Array;
  /** What this person said that it is. */
  readonly of: 'pair' | 'own';
}

/** Together, the one who is invited: says a name, sees who invites, compares six digits. */
export function JoinMeeting(props: JoinMeetingProps) {
  const [name, setName] = useState<string | null>(props.of === 'own' ? '' : (props.newcomer?.name ?? null));
  if (name === null) return <NameQuestion name="" lead={props.lead} onName={setName} />;
  return <RunningMeeting {...props} name={name} />;
}

function RunningMeeting({
  pairing,
  lead,
  payload,
  of,
  name,
  takeIn,
  standingOf,
  hasToBring,
  hasArrived,
  online,
}: JoinMeetingProps & { readonly name: string }) {
  const [refused, setRefused] = useState<StopReason | null>(null);
  const store = useRef(async (invitation: Invitation): Promise<boolean> => {
    const refusal = refusalOf(invitation, await standingOf(invitation), of);
    if (refusal === null) return takeIn(invitation, name);
    setRefused(refusal);
    return false;
  });
  const { meeting, state, failed } = useMeeting<Meeting>((onState) => {
    const begun = pairing.join({ payload, name, takeIn: (given) => store.current(given), onState });
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
            of === 'own' ? (
              <RunningText>
                <Words of="join.own.take.found" />
              </RunningText>
            ) : (
              <WhoIsThere {...state.peer}>
                <Words of="join.invitation.title" values={{ name: state.peer.name }} />{' '}
                <Words of="join.invitation.shared" />
              </WhoIsThere>
            )
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
          {of === 'own' ? (
            <Words of="join.own.waiting" />
          ) : (
            <Words of="join.digits.waiting" values={{ name: state.peer.name }} />
          )}
        </WaitPage>
      );
    case 'done':
      return of === 'own' ? (
        <OwnArriving hasArrived={hasArrived} online={online} />
      ) : (
        <TogetherNow
          other={state.peer.name}
          role={state.peer.role === 'mentor' ? 'mentee' : 'mentor'}
          hasToBring={hasToBring}
        />
      );
    case 'refused':
      return <JoinStopped reason={refused ?? stopReason(state.reason)} />;
    case 'expired':
      return <JoinStopped reason="expired" />;
  }
}
