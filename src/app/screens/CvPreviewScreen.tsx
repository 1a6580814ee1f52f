import { PreviewPage } from '#features/cv/PreviewPage.tsx';
import { fileMaker } from '../documents/file-maker.ts';
import { useServices } from '../services.ts';

export function CvPreviewScreen() {
  return <PreviewPage files={fileMaker} now={useServices().clock.now} />;
}
