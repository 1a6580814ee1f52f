import { useEffect, useState } from 'react';
import { useSession } from '#storage/hooks.tsx';
import type { BackupNote, Backups } from '#storage/backup/backups.ts';
import { thingsIn } from '#storage/backup/contents.ts';

export interface BackupState {
  readonly backups: Backups;
  readonly notes: readonly BackupNote[];
  readonly things: number;
}

/** What is here and what was made before; null when it cannot be read now. */
export function useBackups(): BackupState | null | undefined {
  const session = useSession();
  const [state, setState] = useState<BackupState | null>();
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const backups = await session.backups();
      const [contents, notes] = await Promise.all([backups.contents(), backups.notes()]);
      if (left) return;
      const things = contents.ok ? contents.value.reduce((sum, one) => sum + thingsIn(one), 0) : 0;
      setState(contents.ok ? { backups, notes, things } : null);
    };
    look().catch(() => {
      if (!left) setState(null);
    });
    return () => {
      left = true;
    };
  }, [session]);
  return state;
}
