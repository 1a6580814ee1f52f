import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { PaperPhoto } from './use-paper-photo.ts';

/** Says why the paper has no photo while she wants it there. */
export function PhotoTrouble({ photo: { trouble, again } }: { readonly photo: PaperPhoto }) {
  if (trouble === null) return null;
  return (
    <Notice
      kind="warning"
      action={
        again && (
          <Button kind="second" size="small" onClick={again}>
            <Words of="common.action.tryAgain" />
          </Button>
        )
      }
    >
      <Words of={trouble === 'away' ? 'cv.photo.away' : 'cv.photo.damaged'} />
    </Notice>
  );
}
