import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { TextLink } from '#ui/TextLink.tsx';

export interface WipedStepProps {
  readonly onBegin: (together: boolean) => void;
}

/** There was a file here and the browser threw it away: said plainly, with the way back to it first. */
export function WipedStep({ onBegin }: WipedStepProps) {
  return (
    <Page
      focused
      title={<Words of="errors.wiped.title" />}
      lead={{ symbol: 'language', text: <Words of="settings.language.title" />, to: '/start?step=language' }}
      actions={
        <>
          <Button
            kind="second"
            full
            onClick={() => {
              onBegin(false);
            }}
          >
            <Words of="errors.wiped.actionAlone" />
          </Button>
          <Button
            full
            symbol="people"
            onClick={() => {
              onBegin(true);
            }}
          >
            <Words of="errors.wiped.actionTogether" />
          </Button>
        </>
      }
    >
      <RunningText>
        <Words of="errors.wiped.body" />
      </RunningText>
      <Notice symbol="people">
        <Words of="errors.wiped.together" />
      </Notice>
      <TextLink to="/backup/restore">
        <Words of="errors.restore.action" />
      </TextLink>
    </Page>
  );
}
