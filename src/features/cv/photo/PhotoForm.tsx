import { useEffect, useRef, useState } from 'react';
import { MOST_PHOTO_BYTES, PHOTO_SIZE } from '#domain/cv/photo.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import type { Framing } from '#parts/pictures/crop.ts';
import {
  openPicture,
  PICTURE_KINDS,
  type OpenedPicture,
  type PictureFault,
} from '#parts/pictures/open-picture.ts';
import { PictureFraming } from '#parts/pictures/PictureFraming.tsx';
import { smallJpeg } from '#parts/pictures/small-jpeg.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { FileCard } from '#ui/ActionCard.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { setPhoto } from '../commands.ts';
import { KeptPhoto } from './KeptPhoto.tsx';
import './photo.css';

type Trouble = PictureFault['type'] | 'failed';

const TROUBLES = {
  not_a_picture: 'cv.photo.fault.not_a_picture',
  too_large: 'cv.photo.fault.too_large',
  too_small: 'cv.photo.fault.too_small',
  failed: 'cv.photo.fault.failed',
} as const satisfies Record<Trouble, PlainKey>;

/** A photo for the CV, for who wants one. What she chooses never leaves the device; only the small picture is stored. */
export function PhotoForm({ cv }: { readonly cv: Cv }) {
  const words = useWords();
  const { act, fault, busy } = useAct();
  const [opened, setOpened] = useState<OpenedPicture>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [making, setMaking] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const hadPicture = useRef(false);
  useEffect(() => {
    // The buttons of the part that was chosen are gone.
    if (hadPicture.current && opened === undefined) form.current?.focus();
    hadPicture.current = opened !== undefined;
    return opened?.close;
  }, [opened]);

  const choose = async (file: File): Promise<void> => {
    const found = await openPicture(file);
    setTrouble(found.ok ? undefined : found.error.type);
    setOpened(found.ok ? found.value : undefined);
  };
  const use = async (picture: OpenedPicture, framing: Framing): Promise<void> => {
    setMaking(true);
    const bytes = await smallJpeg(picture, framing, PHOTO_SIZE, MOST_PHOTO_BYTES).catch(() => null);
    setMaking(false);
    if (bytes === null) {
      setTrouble('failed');
      return;
    }
    const kept = await act(setPhoto(cv.id, bytes), words('cv.photo.kept'));
    if (kept.ok) setOpened(undefined);
  };
  const onFile = (file: File): void => void choose(file);
  return (
    <div ref={form} className="cv-photo-form" role="group" aria-label={words('cv.photo.title')} tabIndex={-1}>
      <RunningText>
        <Words of="cv.photo.hint" />
      </RunningText>
      <FaultNotice fault={fault} />
      {trouble === undefined ? null : (
        <Notice kind="error" live="alert" title={<Words of={TROUBLES[trouble]} />}>
          <Words of="cv.photo.unchanged" />
        </Notice>
      )}
      {opened === undefined ? (
        <>
          <KeptPhoto cv={cv} />
          <FileCard
            symbol="file"
            label={<Words of={cv.photo === null ? 'cv.photo.choose' : 'cv.photo.chooseOther'} />}
            accept={PICTURE_KINDS}
            onFile={onFile}
          />
          <FileCard
            symbol="camera"
            label={<Words of="cv.photo.take" />}
            accept={PICTURE_KINDS}
            camera="front"
            onFile={onFile}
          />
          <RunningText className="wm-soft">
            <Words of="cv.photo.clean" />
          </RunningText>
        </>
      ) : (
        <PictureFraming
          picture={opened}
          size={PHOTO_SIZE}
          busy={busy || making}
          useText={<Words of="cv.photo.use" />}
          onUse={(framing) => void use(opened, framing)}
          onStop={() => {
            setOpened(undefined);
          }}
        />
      )}
    </div>
  );
}
