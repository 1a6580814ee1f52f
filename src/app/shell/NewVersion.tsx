import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { UpdateBar } from '#ui/UpdateBar.tsx';
import { useUpdateState } from '../pwa/use-update-state.ts';
import { useServices } from '../services.ts';

/** Offers a new version when one waits and no text is open; never takes it by itself. */
export function NewVersion() {
  const { updates } = useServices();
  const state = useUpdateState(updates);
  const [later, setLater] = useState(false);
  const [textOpen, setTextOpen] = useState(false);
  return (
    <UpdateBar
      open={state === 'waiting' && !later}
      text={<Words of={textOpen ? 'common.update.textOpen' : 'common.update.title'} />}
      nowText={<Words of="common.update.now" />}
      laterText={<Words of="common.update.later" />}
      onNow={() =>
        void updates?.applyUpdate().then((result) => {
          setTextOpen(result === 'text-open');
        })
      }
      onLater={() => {
        setLater(true);
      }}
    />
  );
}
