import { useEffect } from 'react';
import { CvPage } from '#features/cv/CvPage.tsx';
import { prepareFilesOnce } from '../documents/prepare-once.ts';
import { useServices } from '../services.ts';

export function CvScreen() {
  const { later } = useServices();
  useEffect(() => {
    later(() => void prepareFilesOnce().catch(() => undefined));
  }, [later]);
  return <CvPage />;
}
