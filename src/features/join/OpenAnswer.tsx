import { useEffect, useState, type ReactNode } from 'react';
import { Words } from '#i18n/Words.tsx';
import { NameQuestion } from '#parts/person-name/NameQuestion.tsx';
import type { DigitGroups as Digits, Invitation, Pairing } from '#transport/pairing.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { CompareDigits } from './CompareDigits.tsx';
import type { JoinDeps, Newcomer } from './join-deps.ts';
import { JoinStopped } from './JoinStopped.tsx';
import { OwnArriving } from './OwnArriving.tsx';
import { OwnDeviceQuestion } from './OwnDeviceQuestion.tsx';
import { refusalOf, type StopReason } from './stop-reason.ts';
import { TogetherNow } from './TogetherNow.tsx';
import { WaitPage } from './WaitPage.tsx';
import { WhoIsThere } from './WhoIsThere.tsx';

export interface OpenAnswerProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly payload: Uint8Array;
  /** This person said that the other device is her own too. */
  readonly isOwn: boolean;
  /** Both codes were scanned from the other's screen: nothing is compared [V1]. */
  readonly seen: boolean;
}

interface Opened {
  readonly invitation: Invitation;
  readonly digits: Digits;
}

const FAULTS = { not_for_me: 'other', newer_version: 'version' } as const;
const faultReason = (type: string): StopReason =>
  type === 'not_for_me' || type === 'newer_version' ? FAULTS[type] : 'changed';

/** The one who is invited opens the second half, sees who invites, and takes in what is given. */
export function OpenAnswer(props: OpenAnswerProps) {
  const { pairing, lead, payload, peekRequest, standingOf } = props;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [stopped, setStopped] = useState<StopReason | null>(null);
  const [isOwn, setOwn] = useState(props.isOwn);
  useEffect(() => {
    let left = false;
    const open = async (): Promise<void> => {
      const privateKey = await peekRequest();
      const result = privateKey ? pairing.openAnswer(privateKey, payload) : null;
      const reason = !result ? 'used' : result.ok ? null : faultReason(result.error.type);
      const given = result?.ok ? result.value : null;
      const standing = given && (await standingOf(given.invitation));
      if (left) return;
      if (!given || !standing) setStopped(reason ?? 'unknown');
      else {
        const { pairKind } = given.invitation;
        const refusal = refusalOf(given.invitation, standing, pairKind === 'own' ? 'own' : 'pair');
        if (refusal) setStopped(refusal);
        else setOpened(given);
      }
    };
    open().catch(() => {
      setStopped('unknown');
    });
    return () => {
      left = true;
    };
    // The file of the invitation appears while it is taken in; the link is opened once.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- opened once per link
  }, [pairing, payload]);
  if (stopped) return <JoinStopped reason={stopped} />;
  if (!opened) return <WaitPage lead={lead} />;
  if (opened.invitation.pairKind === 'own' && !isOwn)
    return (
      <OwnDeviceQuestion
        lead={lead}
        onYes={() => {
          setOwn(true);
        }}
        onNo={() => {
          setStopped('notMine');
        }}
      />
    );
  return <TakeIn {...props} opened={opened} onStopped={setStopped} />;
}

interface TakeInProps extends OpenAnswerProps {
  readonly opened: Opened;
  readonly onStopped: (reason: StopReason) => void;
}

function TakeIn({ opened, seen, lead, newcomer, takeIn, dropRequest, onStopped, ...deps }: TakeInProps) {
  const { invitation } = opened;
  const isOwn = invitation.pairKind === 'own';
  const [name, setName] = useState<string | null>(isOwn ? '' : (newcomer?.name ?? null));
  const [phase, setPhase] = useState<'compare' | 'storing' | 'done'>('compare');
  const role: Newcomer['role'] = invitation.inviteeRole === 'mentor' ? 'mentor' : 'mentee';
  if (phase === 'done')
    return isOwn ? (
      <OwnArriving hasArrived={deps.hasArrived} online={deps.online} />
    ) : (
      <TogetherNow
        other={invitation.inviterName}
        role={role}
        hasToBring={deps.hasToBring}
        later={!deps.online}
      />
    );
  if (name === null) return <NameQuestion name="" lead={lead} onName={setName} />;
  const store = (): void => {
    setPhase('storing');
    takeIn(invitation, name)
      .then(async (stored) => {
        if (!stored) {
          onStopped('unknown');
          return;
        }
        await dropRequest();
        setPhase('done');
      })
      .catch(() => {
        onStopped('unknown');
      });
  };
  const who = isOwn ? (
    <RunningText>
      <Words of="join.own.take.found" />
    </RunningText>
  ) : (
    <WhoIsThere name={invitation.inviterName} role={invitation.inviterRole}>
      <Words of="join.invitation.title" values={{ name: invitation.inviterName }} />{' '}
      <Words of="join.invitation.shared" />
    </WhoIsThere>
  );
  if (seen)
    return (
      <Accept lead={lead} busy={phase === 'storing'} onAccept={store}>
        {who}
      </Accept>
    );
  return (
    <CompareDigits
      lead={lead}
      digits={opened.digits}
      busy={phase === 'storing'}
      before={who}
      onSame={store}
      onDifferent={() => {
        void dropRequest();
        onStopped('digits');
      }}
    />
  );
}

interface AcceptProps {
  readonly lead: Lead;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly children: ReactNode;
}

/** Who invites, and a tap: nothing happens by scanning alone. */
function Accept({ lead, busy, onAccept, children }: AcceptProps) {
  return (
    <Page
      focused
      title={<Words of="join.page.title" />}
      lead={lead}
      actions={
        <Button full symbol="tick" busy={busy} onClick={onAccept}>
          <Words of="join.offline.accept" />
        </Button>
      }
    >
      {children}
    </Page>
  );
}
