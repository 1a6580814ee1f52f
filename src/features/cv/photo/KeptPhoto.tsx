import { photoText } from '#documents/cv/cv-texts.ts';
import { isPaperPhoto } from '#domain/cv/photo.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { BytesImage } from '#parts/pictures/BytesImage.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useAttachment } from '#storage/attachments/use-attachment.ts';
import { Button } from '#ui/Button.tsx';
import { changeCv, throwAwayPhoto } from '../commands.ts';
import { PhotoChoice } from './PhotoChoice.tsx';
import { PhotoTrouble } from './PhotoTrouble.tsx';
import './photo.css';

/** The photo that this CV has: on the paper or not, and the way to be rid of it. */
export function KeptPhoto({ cv }: { readonly cv: Cv }) {
  const words = useWords();
  const { act, fault, busy } = useAct();
  const view = useAttachment(cv.photo);
  if (cv.photo === null) return null;
  return (
    <>
      <FaultNotice fault={fault} />
      {view.state === 'here' && isPaperPhoto(view.bytes) ? (
        <BytesImage bytes={view.bytes} mediaType="image/jpeg" alt={photoText(cv)} className="cv-photo" />
      ) : null}
      {view.state === 'here' && !isPaperPhoto(view.bytes) ? (
        <PhotoTrouble photo={{ bytes: null, trouble: 'damaged' }} />
      ) : null}
      {'again' in view ? <PhotoTrouble photo={{ bytes: null, trouble: 'away', again: view.again }} /> : null}
      <PhotoChoice
        cv={cv}
        onChange={(withPhoto) => void act(changeCv(cv.id, { withPhoto }), words('common.done.saved'))}
      />
      <div>
        <Button
          kind="quiet"
          symbol="bin"
          busy={busy}
          onClick={() => void act(throwAwayPhoto(cv.id), words('cv.photo.thrownAway'))}
        >
          <Words of="cv.photo.throwAway" />
        </Button>
      </div>
    </>
  );
}
