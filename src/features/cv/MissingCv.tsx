import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';

export interface MissingCvProps {
  /** The CV is there, but not this item of it. */
  readonly item?: boolean;
  readonly parent?: string;
}

/** Thrown away, perhaps by the other, or an address that never was one. */
export function MissingCv({ item = false, parent = '/cv' }: MissingCvProps) {
  const words = useWords();
  usePageTitle(words(item ? 'cv.page.missingItem' : 'cv.page.missing'));
  return (
    <Page
      lead={useBackLead(parent)}
      title={<Words of={item ? 'cv.page.missingItem' : 'cv.page.missing'} />}
      actions={
        <Button to={parent} replace>
          <Words of="cv.page.toOthers" />
        </Button>
      }
    >
      {null}
    </Page>
  );
}
