import { useCallback, useSyncExternalStore } from 'react';
import { LostDevicePage } from '#features/sharing/LostDevicePage.tsx';
import { useSpace } from '#storage/hooks.tsx';
import { lossesOf } from '../join/lost-device.ts';
import { useServices } from '../services.ts';

/** Gives the page of a lost device what shuts it out. */
export function LostDeviceScreen() {
  const { session, connection } = useServices();
  const space = useSpace();
  const listen = useCallback((listener: () => void) => connection.listen(listener), [connection]);
  const online = useSyncExternalStore(listen, () => connection.state().online);
  return (
    <LostDevicePage
      online={online}
      onLost={async (device) => {
        if (!session) return false;
        const losses = await lossesOf(session, space, device);
        return losses.length > 0 && (await session.renew(losses)).ok;
      }}
    />
  );
}
