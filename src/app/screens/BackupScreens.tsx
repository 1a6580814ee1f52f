import { useNavigate } from 'react-router';
import { BackupPage } from '#features/backup/BackupPage.tsx';
import { ReadablePage } from '#features/backup/ReadablePage.tsx';
import { RestorePage } from '#features/backup/RestorePage.tsx';
import { ownKey } from '../backup/own-key.ts';
import { useServices } from '../services.ts';

export function BackupScreen() {
  return <BackupPage ownKey={ownKey} />;
}

export function ReadableScreen() {
  return <ReadablePage now={useServices().clock.now} />;
}

/** Also where nothing is on the device, or nothing of it opens. */
export function RestoreScreen() {
  const { session, holder } = useServices();
  const navigate = useNavigate();
  return (
    <RestorePage
      ownKey={ownKey}
      session={session}
      ensureSession={holder.ensure}
      onDone={(file) => {
        if (file !== null) holder.activate(file);
        void navigate(file === null ? '/' : '/today', { replace: true });
      }}
    />
  );
}
