import type { ReactNode } from 'react';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';

export interface MissingFromSharingProps {
  readonly title: ReactNode;
  /** Still being read: nothing is said yet. */
  readonly isReading: boolean;
}

/** A person or a device that is not there, or not yet. */
export function MissingFromSharing({ title, isReading }: MissingFromSharingProps) {
  return (
    <Page title={title} lead={useBackLead('/sharing')}>
      {isReading ? null : (
        <RunningText>
          <Words of="errors.notFound.body" />
        </RunningText>
      )}
    </Page>
  );
}
