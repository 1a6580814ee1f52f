import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';

/** It was thrown away, here or by the other, or the address is wrong. */
export function MissingApplication() {
  const words = useWords();
  usePageTitle(words('applications.missing.title'));
  return (
    <Page
      lead={useBackLead('/applications')}
      title={<Words of="applications.missing.title" />}
      actions={
        <Button kind="second" to="/settings/deleted">
          <Words of="applications.missing.action" />
        </Button>
      }
    >
      <RunningText>
        <Words of="applications.missing.body" />
      </RunningText>
    </Page>
  );
}
