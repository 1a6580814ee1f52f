import { SharingPage } from '#features/sharing/SharingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useSpace } from '#storage/hooks.tsx';
import { beginning } from '../join/beginning.ts';
import { useServices } from '../services.ts';
import { useSyncStatus } from '../sync/use-sync-status.ts';

export function SharingScreen() {
  const { sync } = useServices();
  const space = useSpace();
  const { problem } = useSyncStatus(space.id);
  return (
    <SharingPage
      lead={useBackLead('/today')}
      problem={problem}
      onCode={(code) => {
        beginning.programmeCode = code;
        sync?.giveProgrammeCode(code);
      }}
    />
  );
}
