import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { members } from '#domain/people/model.ts';
import { SharingPage, type PairFile } from '#features/sharing/SharingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useSpace } from '#storage/hooks.tsx';
import type { Session } from '#storage/session.ts';
import { beginning } from '../join/beginning.ts';
import { pairSpaces } from '../join/shared-space.ts';
import { useServices } from '../services.ts';
import { useSyncStatus } from '../sync/use-sync-status.ts';

export function SharingScreen() {
  const { sync, session, holder } = useServices();
  const navigate = useNavigate();
  const space = useSpace();
  const { problem } = useSyncStatus(space.id);
  const files = useFiles(session);
  return (
    <SharingPage
      lead={useBackLead('/today')}
      problem={problem}
      onCode={(code) => {
        beginning.programmeCode = code;
        sync?.giveProgrammeCode(code);
      }}
      files={files}
      onOpen={(id) => {
        holder.activate(id);
        void navigate('/today');
      }}
    />
  );
}

/** Whoever began alone and then joined somebody has two files, and must be able to reach both. */
function useFiles(session: Session | null): readonly PairFile[] {
  const [files, setFiles] = useState<readonly PairFile[]>([]);
  useEffect(() => {
    if (!session) return undefined;
    let left = false;
    const look = async (): Promise<void> => {
      const spaces = await pairSpaces(session);
      const found = await Promise.all(
        spaces.map(async ({ id, me, read }) => {
          const other = (await read.list(members)).find((member) => member.id !== me);
          return { id, other: other?.name ?? null };
        }),
      );
      if (!left) setFiles(found);
    };
    void look();
    return () => {
      left = true;
    };
  }, [session]);
  return files;
}
