import { useEffect, useRef, useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import type { HostedMeeting } from '#transport/pairing-session.ts';
import type { Pairing } from '#transport/pairing.ts';
import { Page } from '#ui/Page.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { StatusLine } from '#ui/StatusLine.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { CompareDigits } from './CompareDigits.tsx';
import { JoinStopped } from './JoinStopped.tsx';
import { TogetherNow } from './TogetherNow.tsx';
import { stopReason } from './stop-reason.ts';
import type { JoinDeps } from './join-deps.ts';
import { OwnGiven } from './OwnGiven.tsx';
import { ProgrammeCode } from './ProgrammeCode.tsx';
import { ShareLink } from './ShareLink.tsx';
import { useMeeting } from './use-meeting.ts';
import { WaitPage } from './WaitPage.tsx';
import { WhoIsThere } from './WhoIsThere.tsx';

export interface HostMeetingProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly of: 'pair' | 'own';
}

/** Together, the inviter: shows a QR and a link, compares six digits, and only then gives the file. */
export function HostMeeting(props: HostMeetingProps) {
  const { onCode } = props;
  const [tries, setTries] = useState(0);
  return (
    // A code that was given begins the meeting anew.
    <RunningMeeting
      {...props}
      key={tries}
      isCodeWrong={tries > 0}
      onCode={(code) => {
        onCode(code);
        setTries(tries + 1);
      }}
    />
  );
}

function RunningMeeting({
  pairing,
  lead,
  of,
  newcomer,
  onNameNeeded,
  prepareInvitation,
  onInvited,
  programmeCode,
  hasToBring,
  isCodeWrong,
  onCode,
}: HostMeetingProps & { readonly isCodeWrong: boolean }) {
  const words = useWords();
  const isOwn = of === 'own';
  const isNamed = newcomer !== null || isOwn;
  useEffect(() => {
    if (!isNamed) onNameNeeded({ ask: 'host' });
  }, [isNamed, onNameNeeded]);
  const { meeting, state, failed } = useMeeting<HostedMeeting>(async (onState) => {
    const invitation = isNamed ? await prepareInvitation(of) : null;
    return invitation ? pairing.host({ invitation, code: programmeCode(), onState }) : null;
  });
  const invited = useRef(false);
  useEffect(() => {
    // From here on the secret is on its way: the other may have it also when no sign of that ever comes back.
    if ((state?.phase === 'confirmed' || state?.phase === 'done') && !invited.current) {
      invited.current = true;
      void onInvited(of);
    }
  }, [state, of, onInvited]);
  if (failed && isNamed) return <JoinStopped reason="unknown" />;
  if (!meeting || !state) return <WaitPage lead={lead} />;
  switch (state.phase) {
    case 'opening':
      return <WaitPage lead={lead} offline={!state.reachable} />;
    case 'waiting':
      return (
        <Page focused title={<Words of="join.together.show.title" />} lead={lead}>
          <RunningText>
            <Words of={isOwn ? 'join.own.give.show' : 'join.together.show.body'} />
          </RunningText>
          <QrCode data={meeting.link} label={words('join.together.show.qrLabel')} />
          <RunningText>
            <Words of="join.together.show.orLink" />
          </RunningText>
          <ShareLink link={meeting.link} primary={false} />
          <StatusLine symbol="waiting">
            <Words of={isOwn ? 'join.own.waiting' : 'join.together.show.waiting'} />
          </StatusLine>
        </Page>
      );
    case 'peerArrived':
      return (
        <CompareDigits
          lead={lead}
          digits={state.digits}
          before={
            isOwn ? (
              <RunningText>
                <Words of="join.own.give.arrived" />
              </RunningText>
            ) : (
              <WhoIsThere {...state.peer}>
                <Words of="join.together.arrived" values={{ name: state.peer.name }} />
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
          {isOwn ? (
            <Words of="join.own.waiting" />
          ) : (
            <Words of="join.digits.waiting" values={{ name: state.peer.name }} />
          )}
        </WaitPage>
      );
    case 'done':
      return isOwn ? (
        <OwnGiven />
      ) : (
        <TogetherNow other={state.peer.name} role={newcomer?.role ?? 'mentee'} hasToBring={hasToBring} />
      );
    case 'refused':
      return state.reason === 'code_needed' ? (
        <ProgrammeCode lead={lead} isWrong={isCodeWrong} onCode={onCode} />
      ) : (
        <JoinStopped reason={stopReason(state.reason)} />
      );
    case 'expired':
      return <JoinStopped reason="expired" />;
  }
}
