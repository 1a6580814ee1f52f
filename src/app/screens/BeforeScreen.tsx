import { useEffect, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { BeforePage } from '#features/privacy/BeforePage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useFile } from '#storage/hooks.tsx';
import { beginning } from '../join/beginning.ts';
import { hasToLook } from '../join/look-before.ts';

/** On the way from 'invite your mentor' to the QR. */
export function BeforeScreen() {
  const navigate = useNavigate();
  const lead = useBackLead('/sharing');
  const file = useFile();
  const [needed, setNeeded] = useState<boolean>();
  useEffect(() => {
    void hasToLook(file).then(setNeeded);
  }, [file]);
  if (needed === undefined) return null;
  if (!needed) return <Navigate to="/join" replace />;
  return (
    <BeforePage
      lead={lead}
      onDone={(looked) => {
        beginning.looked = looked;
        void navigate('/join');
      }}
    />
  );
}
