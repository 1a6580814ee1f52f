import { PreviewPage } from '#features/letters/PreviewPage.tsx';
import { fileMaker } from '../documents/file-maker.ts';
import { useServices } from '../services.ts';

export function LetterPreviewScreen() {
  return <PreviewPage files={fileMaker} now={useServices().clock.now} />;
}
