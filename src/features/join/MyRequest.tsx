import { useEffect, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { JoinRequest, Pairing } from '#transport/pairing.ts';
import { Button } from '#ui/Button.tsx';
import { DigitGroups } from '#ui/DigitGroups.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { JoinStopped } from './JoinStopped.tsx';
import type { JoinDeps } from './join-deps.ts';
import { ShareLink } from './ShareLink.tsx';

export interface MyRequestProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly onNext: () => void;
}

/** Apart, the one who is invited: sends the first link and reads its digits aloud. The private key stays here, sealed. */
export function MyRequest({ pairing, lead, onNext, peekRequest, keepRequest }: MyRequestProps) {
  const words = useWords();
  const [request, setRequest] = useState<JoinRequest | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stopped = false;
    const prepare = async (): Promise<void> => {
      const kept = await peekRequest();
      const made = kept ? pairing.requestOf(kept) : pairing.makeRequest();
      if (!kept) await keepRequest(made.privateKey);
      if (!stopped) setRequest(made);
    };
    prepare().catch(() => {
      setFailed(true);
    });
    return () => {
      stopped = true;
    };
  }, [pairing, peekRequest, keepRequest]);
  if (failed) return <JoinStopped reason="unknown" />;
  return (
    <Page
      focused
      title={words('join.apart.mine.title')}
      lead={lead}
      actions={
        <Button full symbolEnd="next" onClick={onNext}>
          {words('join.apart.read.next')}
        </Button>
      }
    >
      {request ? (
        <>
          <p>{words('join.apart.mine.body')}</p>
          <ShareLink link={request.link} primary={false} />
          <Section title={words('join.apart.read.title')}>
            <p>{words('join.apart.read.body')}</p>
            <DigitGroups digits={request.digits.join('')} label={words('join.digits.label')} />
          </Section>
        </>
      ) : (
        <p>{words('common.state.loading')}</p>
      )}
    </Page>
  );
}
