import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';

/** Thrown away, perhaps by the other, or an address that never was one. */
export function MissingLetter() {
  const words = useWords();
  usePageTitle(words('letters.page.missing'));
  return (
    <Page
      lead={useBackLead('/letters')}
      title={<Words of="letters.page.missing" />}
      actions={
        <Button to="/letters" replace>
          <Words of="letters.page.toOthers" />
        </Button>
      }
    >
      {null}
    </Page>
  );
}
