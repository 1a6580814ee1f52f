import { useEffect, useRef, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { Pairing } from '#transport/pairing.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import type { JoinDeps } from './join-deps.ts';
import { JoinStopped } from './JoinStopped.tsx';
import { WaitPage } from './WaitPage.tsx';

export interface GiveByCodeProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly of: 'pair' | 'own';
  /** Of the code that was just scanned from the other's screen. */
  readonly publicKey: Uint8Array;
}

/** Without internet, the inviter: answers the code that was seen with a second code; nothing is compared [V1]. */
export function GiveByCode({
  pairing,
  lead,
  of,
  publicKey,
  prepareInvitation,
  onInvited,
  online,
}: GiveByCodeProps) {
  const words = useWords();
  const [link, setLink] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const give = async (): Promise<void> => {
      const invitation = await prepareInvitation(of);
      const made = invitation ? pairing.answerRequest(publicKey, invitation) : null;
      if (!made?.ok) {
        setFailed(true);
        return;
      }
      // Given before it is shown: a camera may have it at once.
      await onInvited(of);
      setLink(made.value.link);
    };
    give().catch(() => {
      setFailed(true);
    });
  }, [pairing, publicKey, of, prepareInvitation, onInvited]);
  if (failed) return <JoinStopped reason="unknown" />;
  if (link === null) return <WaitPage lead={lead} />;
  return (
    <Page
      focused
      title={<Words of="join.offline.second.title" />}
      lead={lead}
      actions={
        <Button full symbol="tick" to="/today" replace>
          <Words of="join.offline.second.next" />
        </Button>
      }
    >
      <RunningText>
        <Words of="join.offline.second.body" />
      </RunningText>
      <QrCode large correction="L" data={link} label={words('join.together.show.qrLabel')} />
      {online ? null : (
        <SymbolLine symbol="saved">
          <Words of="join.offline.later" />
        </SymbolLine>
      )}
    </Page>
  );
}
