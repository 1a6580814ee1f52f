import { useCallback } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { StartPage } from '#features/start/StartPage.tsx';
import type { StartRole } from '#features/start/start-role.ts';
import { useSettings } from '#storage/hooks.tsx';
import { platformOf } from '#ui/platform.ts';
import { beginning } from '../join/beginning.ts';
import { useIsArriving } from '../join/use-arrival.ts';
import { isInstalled } from '../device.ts';
import { useServices } from '../services.ts';

export function StartScreen() {
  const { holder, loadConfig, session } = useServices();
  const isArriving = useIsArriving(session);
  const navigate = useNavigate();
  const [{ language }, change] = useSettings();
  const alone = useCallback(
    async (role: StartRole, name: string): Promise<boolean> => {
      const session = await holder.ensure();
      const { relay } = await loadConfig();
      const made = session ? await session.createPairSpace({ role, name, relay }) : null;
      if (!made?.ok) return false;
      holder.activate(made.value.id);
      await navigate('/today', { replace: true });
      return true;
    },
    [holder, loadConfig, navigate],
  );
  // What her other device has is on its way: nothing to begin with.
  if (isArriving) return <Navigate to="/join?ask=arriving" replace />;
  return (
    <StartPage
      languageChosen={language !== null}
      wiped={holder.wiped}
      linkWaits={beginning.waitingLink !== null || beginning.goOn !== null}
      installFirst={platformOf(navigator) === 'iphone' && !isInstalled(window)}
      initialName={beginning.newcomer?.name ?? ''}
      onLanguage={(code) => void change({ language: code })}
      onAlone={alone}
      onTogether={(role, name) => {
        beginning.newcomer = { role, name };
        void navigate(beginning.goOn ?? '/join');
      }}
    />
  );
}
