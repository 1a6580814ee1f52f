import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { Pairing } from '#transport/pairing.ts';
import { Button } from '#ui/Button.tsx';
import { DigitGroups } from '#ui/DigitGroups.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { JoinStopped } from './JoinStopped.tsx';
import type { JoinDeps } from './join-deps.ts';
import { ShareLink } from './ShareLink.tsx';
import { useMyRequest } from './use-my-request.ts';

export interface MyRequestProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly onNext: () => void;
}

/** Apart, the one who is invited: sends the first link and reads its digits aloud. The private key stays here, sealed. */
export function MyRequest({ pairing, lead, onNext, peekRequest, keepRequest }: MyRequestProps) {
  const words = useWords();
  const { request, failed } = useMyRequest(pairing, peekRequest, keepRequest);
  if (failed) return <JoinStopped reason="unknown" />;
  return (
    <Page
      focused
      title={<Words of="join.apart.mine.title" />}
      lead={lead}
      actions={
        <Button full symbolEnd="next" onClick={onNext}>
          <Words of="join.apart.read.next" />
        </Button>
      }
    >
      {request ? (
        <>
          <RunningText>
            <Words of="join.apart.mine.body" />
          </RunningText>
          <ShareLink link={request.link} primary={false} />
          <Section title={<Words of="join.apart.read.title" />}>
            <RunningText>
              <Words of="join.apart.read.body" />
            </RunningText>
            <DigitGroups digits={request.digits.join('')} label={words('join.digits.label')} />
          </Section>
        </>
      ) : (
        <RunningText>
          <Words of="common.state.loading" />
        </RunningText>
      )}
    </Page>
  );
}
