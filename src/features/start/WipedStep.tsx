import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { TextLink } from '#ui/TextLink.tsx';

export interface WipedStepProps {
  readonly onBegin: (together: boolean) => void;
}

/** There was a file here and the browser threw it away: said plainly, with the way back to it first. */
export function WipedStep({ onBegin }: WipedStepProps) {
  const words = useWords();
  return (
    <Page
      focused
      title={words('errors.wiped.title')}
      lead={{ symbol: 'language', text: words('settings.language.title'), to: '/start?step=language' }}
      actions={
        <>
          <Button
            kind="second"
            full
            onClick={() => {
              onBegin(false);
            }}
          >
            {words('errors.wiped.actionAlone')}
          </Button>
          <Button
            full
            symbol="people"
            onClick={() => {
              onBegin(true);
            }}
          >
            {words('errors.wiped.actionTogether')}
          </Button>
        </>
      }
    >
      <p>{words('errors.wiped.body')}</p>
      <Notice symbol="people">{words('errors.wiped.together')}</Notice>
      <TextLink to="/backup/restore">{words('errors.restore.action')}</TextLink>
    </Page>
  );
}
