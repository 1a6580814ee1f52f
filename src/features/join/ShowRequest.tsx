import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { JoinStopped } from './JoinStopped.tsx';
import type { MyRequestProps } from './MyRequest.tsx';
import { useMyRequest } from './use-my-request.ts';
import { WaitPage } from './WaitPage.tsx';

/** Without internet, the one who is invited: shows the first code. The private key stays here, sealed. */
export function ShowRequest({ pairing, lead, onNext, peekRequest, keepRequest }: MyRequestProps) {
  const words = useWords();
  const { request, failed } = useMyRequest(pairing, peekRequest, keepRequest);
  if (failed) return <JoinStopped reason="unknown" />;
  if (!request) return <WaitPage lead={lead} />;
  return (
    <Page
      focused
      title={<Words of="join.offline.first.title" />}
      lead={lead}
      actions={
        <Button full symbol="camera" onClick={onNext}>
          <Words of="join.offline.first.next" />
        </Button>
      }
    >
      <RunningText>
        <Words of="join.offline.first.body" />
      </RunningText>
      <QrCode data={request.link} label={words('join.together.show.qrLabel')} />
      <RunningText>
        <Words of="join.offline.first.then" />
      </RunningText>
    </Page>
  );
}
