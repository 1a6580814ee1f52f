import { useEffect, useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import { NameQuestion } from '#parts/person-name/NameQuestion.tsx';
import type { DigitGroups as Digits, Invitation, Pairing } from '#transport/pairing.ts';
import type { Lead } from '#ui/TopBar.tsx';
import { CompareDigits } from './CompareDigits.tsx';
import { JoinStopped } from './JoinStopped.tsx';
import { TogetherNow } from './TogetherNow.tsx';
import type { StopReason } from './stop-reason.ts';
import type { JoinDeps, Newcomer } from './join-deps.ts';
import { WaitPage } from './WaitPage.tsx';
import { WhoIsThere } from './WhoIsThere.tsx';

export interface OpenAnswerProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly payload: Uint8Array;
}

interface Opened {
  readonly invitation: Invitation;
  readonly digits: Digits;
}

/** Apart, the one who is invited: opens the second link, sees who invites, compares once more, and takes the file in. */
export function OpenAnswer({
  pairing,
  lead,
  payload,
  newcomer,
  peekRequest,
  dropRequest,
  takeIn,
  hasFile,
}: OpenAnswerProps) {
  const words = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [name, setName] = useState<string | null>(newcomer?.name ?? null);
  const [stopped, setStopped] = useState<StopReason | null>(null);
  const [phase, setPhase] = useState<'compare' | 'storing' | 'done'>('compare');
  useEffect(() => {
    let left = false;
    void peekRequest().then((privateKey) => {
      if (left) return;
      const result = privateKey ? pairing.openAnswer(privateKey, payload) : null;
      if (!result) setStopped('used');
      else if (result.ok && hasFile(result.value.invitation)) setStopped('already');
      else if (result.ok) setOpened(result.value);
      else
        setStopped(
          result.error.type === 'not_for_me'
            ? 'other'
            : result.error.type === 'newer_version'
              ? 'version'
              : 'changed',
        );
    });
    return () => {
      left = true;
    };
    // The file of the invitation appears while it is taken in; the link is opened once.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- opened once per link
  }, [pairing, payload]);
  if (stopped) return <JoinStopped reason={stopped} />;
  if (!opened) return <WaitPage lead={lead} />;
  const { invitation } = opened;
  const role: Newcomer['role'] = invitation.inviteeRole === 'mentor' ? 'mentor' : 'mentee';
  if (phase === 'done') return <TogetherNow other={invitation.inviterName} role={role} />;
  if (name === null) return <NameQuestion name="" lead={lead} onName={setName} />;
  return (
    <CompareDigits
      lead={lead}
      digits={opened.digits}
      busy={phase === 'storing'}
      before={
        <WhoIsThere name={invitation.inviterName} role={invitation.inviterRole}>
          <Words of="join.invitation.title" values={{ name: invitation.inviterName }} />{' '}
          {words('join.invitation.shared')}
        </WhoIsThere>
      }
      onSame={() => {
        setPhase('storing');
        takeIn(invitation, name)
          .then(async (stored) => {
            if (!stored) {
              setStopped('unknown');
              return;
            }
            await dropRequest();
            setPhase('done');
          })
          .catch(() => {
            setStopped('unknown');
          });
      }}
      onDifferent={() => {
        void dropRequest();
        setStopped('digits');
      }}
    />
  );
}
