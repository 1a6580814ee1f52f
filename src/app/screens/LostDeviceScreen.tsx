import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useNavigate, useParams } from 'react-router';
import { LostDevicePage } from '#features/sharing/LostDevicePage.tsx';
import { useNotBack } from '#parts/people/use-not-back.ts';
import { useSpace } from '#storage/hooks.tsx';
import type { Session } from '#storage/session.ts';
import type { Space } from '#storage/space.ts';
import { lossesOf, namesOfReaders } from '../join/lost-device.ts';
import { useServices } from '../services.ts';

/** Gives the page of a lost device what shuts it out. */
export function LostDeviceScreen() {
  const { session, connection, holder } = useServices();
  const { device = '' } = useParams();
  const navigate = useNavigate();
  const space = useSpace();
  const listen = useCallback((listener: () => void) => connection.listen(listener), [connection]);
  const online = useSyncExternalStore(listen, () => connection.state().online);
  return (
    <LostDevicePage
      online={online}
      again={useReaders(session, space, device)}
      notBack={useNotBack()}
      onInvite={(id) => {
        holder.activate(id);
        void navigate('/join');
      }}
      onLost={async (lost) => {
        if (!session) return false;
        const losses = await lossesOf(session, space, lost);
        return losses.length > 0 && (await session.renew(losses)).ok;
      }}
    />
  );
}

/** Who has to join again when this device is shut out; undefined while that is looked up. */
function useReaders(session: Session | null, space: Space, device: string): readonly string[] | undefined {
  const [names, setNames] = useState<readonly string[]>();
  useEffect(() => {
    if (!session) return undefined;
    let left = false;
    const look = async (): Promise<void> => {
      const found = await namesOfReaders(session, await lossesOf(session, space, device));
      if (!left) setNames(found);
    };
    // Not knowing who it is must never keep somebody from shutting a thief out.
    look().catch(() => {
      if (!left) setNames([]);
    });
    return () => {
      left = true;
    };
  }, [session, space, device]);
  return names;
}
