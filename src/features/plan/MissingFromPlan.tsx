import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';

/** It was thrown away, here or by the other, or the address is wrong. */
export function MissingFromPlan() {
  const words = useWords();
  usePageTitle(words('plan.missing.title'));
  return (
    <Page
      lead={useBackLead('/plan')}
      title={<Words of="plan.missing.title" />}
      actions={
        <Button kind="second" to="/settings/deleted">
          <Words of="plan.missing.action" />
        </Button>
      }
    >
      <RunningText>
        <Words of="plan.missing.body" />
      </RunningText>
    </Page>
  );
}
