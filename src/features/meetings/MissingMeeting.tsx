import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';

/** The talk or point is not there any more: thrown away, perhaps by the other. */
export function MissingMeeting() {
  const words = useWords();
  usePageTitle(words('meetings.missing.title'));
  return (
    <Page lead={useBackLead('/meetings')} title={<Words of="meetings.missing.title" />}>
      <EmptyState
        symbol="talk"
        title={<Words of="meetings.missing.body" />}
        action={
          <Button kind="second" to="/meetings">
            <Words of="meetings.missing.back" />
          </Button>
        }
      />
    </Page>
  );
}
