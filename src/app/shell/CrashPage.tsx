import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';

/** What the developer needs to hear, without a word that somebody wrote: only kinds and places of errors. */
function technicalName(error: unknown): string {
  if (isRouteErrorResponse(error)) return `route ${String(error.status)}`;
  return error instanceof Error ? error.name : typeof error;
}

/** A screen broke; everything that was saved is still there. */
export function CrashPage() {
  const error = useRouteError();
  const isMissingPart = error instanceof TypeError && /import|fetch/i.test(error.message);
  return (
    <Page
      title={<Words of={isMissingPart ? 'errors.partMissing.title' : 'errors.crash.title'} />}
      actions={
        <Button
          full
          onClick={() => {
            location.assign('/');
          }}
        >
          <Words of="errors.crash.action" />
        </Button>
      }
    >
      <RunningText>
        <Words of={isMissingPart ? 'errors.partMissing.body' : 'errors.crash.body'} />
      </RunningText>
      <Fold summary={<Words of="errors.crash.details" />}>
        <code>{technicalName(error)}</code>
      </Fold>
    </Page>
  );
}
