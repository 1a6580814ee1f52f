import { useEffect, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { DigitGroups as Digits, JoinText, Pairing } from '#transport/pairing.ts';
import { Button } from '#ui/Button.tsx';
import { DigitGroups } from '#ui/DigitGroups.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { CompareDigits } from './CompareDigits.tsx';
import { JoinStopped } from './JoinStopped.tsx';
import type { StopReason } from './stop-reason.ts';
import type { JoinDeps } from './join-deps.ts';
import { ShareLink } from './ShareLink.tsx';

export interface AnswerRequestProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly of: 'pair' | 'own';
  readonly link: string;
  readonly request: Extract<JoinText, { readonly kind: 'request' }>;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Apart, the inviter: compares the digits of the first link, and only then makes the second one. */
export function AnswerRequest(props: AnswerRequestProps) {
  const {
    pairing,
    lead,
    of,
    link,
    request,
    newcomer,
    onNameNeeded,
    prepareInvitation,
    onInvited,
    peekRequest,
  } = props;
  const words = useWords();
  const [answer, setAnswer] = useState<{ link: string; digits: Digits } | null>(null);
  const [stopped, setStopped] = useState<StopReason | null>(null);
  const [busy, setBusy] = useState(false);
  const isNamed = newcomer !== null || of === 'own';
  useEffect(() => {
    if (!isNamed) onNameNeeded({ link });
  }, [isNamed, link, onNameNeeded]);
  useEffect(() => {
    void peekRequest().then((own) => {
      // Somebody opened the link that they should have sent.
      if (own) {
        const mine = pairing.read(pairing.requestOf(own).link);
        if (mine.ok && mine.value.kind === 'request' && sameBytes(mine.value.publicKey, request.publicKey))
          setStopped('own');
      }
    });
  }, [pairing, peekRequest, request]);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const invitation = await prepareInvitation(of);
    const made = invitation ? pairing.answerRequest(request.publicKey, invitation) : null;
    setBusy(false);
    if (!made?.ok) {
      setStopped('unknown');
      return;
    }
    await onInvited(of);
    setAnswer(made.value);
  };
  if (stopped) return <JoinStopped reason={stopped} />;
  if (!answer)
    return (
      <CompareDigits
        lead={lead}
        digits={request.digits}
        busy={busy}
        onSame={() => {
          confirm().catch(() => {
            setStopped('unknown');
          });
        }}
        onDifferent={() => {
          setStopped('digits');
        }}
      />
    );
  return (
    <Page
      focused
      title={<Words of="join.apart.reply.title" />}
      lead={lead}
      actions={
        <Button kind="second" full to="/today" replace>
          <Words of="join.apart.reply.next" />
        </Button>
      }
    >
      <RunningText>
        <Words of="join.apart.mine.body" />
      </RunningText>
      <ShareLink link={answer.link} primary />
      <Section title={<Words of="join.apart.last.title" />}>
        <RunningText>
          <Words of="join.apart.last.body" />
        </RunningText>
        <DigitGroups digits={answer.digits.join('')} label={words('join.digits.label')} />
      </Section>
    </Page>
  );
}
