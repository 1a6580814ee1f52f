import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { members } from '#domain/people/model.ts';
import { addDays } from '#domain/shared/civil-date.ts';
import { SharingPage, type PairFile } from '#features/sharing/SharingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useNotBack } from '#parts/people/use-not-back.ts';
import { useOwnSpace, useSpace, useSpaces } from '#storage/hooks.tsx';
import type { Session } from '#storage/session.ts';
import { beginning } from '../join/beginning.ts';
import { fileToBring, pairSpaces } from '../join/shared-space.ts';
import { useServices } from '../services.ts';
import { useSyncStatus } from '../sync/use-sync-status.ts';

const PUT_AWAY_DAYS = 30;

export function SharingScreen() {
  const { sync, session, holder } = useServices();
  const navigate = useNavigate();
  const space = useSpace();
  const { problem } = useSyncStatus(space.id);
  const { problem: ownProblem } = useSyncStatus(useOwnSpace()?.id ?? '');
  const files = useFiles(session);
  const spaces = useSpaces();
  const canBring = useCanBring(session, space.id, files);
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
      away={spaces.flatMap(({ id, state, putAwayOn, mayComeBack }) =>
        state === 'closed' && putAwayOn !== null && mayComeBack
          ? [{ id, until: addDays(putAwayOn, PUT_AWAY_DAYS) }]
          : [],
      )}
      onTakeBack={(id) => void session?.takeBack(id)}
      onErase={(id) => void session?.eraseSpace(id)}
      notBack={useNotBack() ?? []}
      onInvite={(id) => {
        holder.activate(id);
        void navigate('/join');
      }}
      isOwnClosed={ownProblem === 'closed'}
      canBring={canBring}
    />
  );
}

/** Who began alone has a file that she can bring into the one that she shares. */
function useCanBring(session: Session | null, into: string, files: readonly PairFile[]): boolean {
  const [canBring, setCanBring] = useState(false);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const found = session && files.length > 1 ? await fileToBring(session, into) : null;
      if (!left) setCanBring(found !== null);
    };
    void look();
    return () => {
      left = true;
    };
  }, [session, into, files]);
  return canBring;
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
