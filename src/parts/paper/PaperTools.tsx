import { useState } from 'react';
import type { FileKind } from '#documents/file/make-file.ts';
import { Words } from '#i18n/Words.tsx';
import { FileButtons } from '#parts/files/FileButtons.tsx';
import { Button } from '#ui/Button.tsx';
import { useSideBySide } from '#ui/use-media.ts';
import './paper-pages.css';

export interface PaperSize {
  /** Wider than the screen, so that its letters can be read on a phone. */
  readonly isLarge: boolean;
  /** Null where the paper stands at its full size anyway. */
  readonly change: (() => void) | null;
}

export function usePaperSize(): PaperSize {
  const isRoomy = useSideBySide();
  const [isLarge, setLarge] = useState(false);
  if (isRoomy) return { isLarge: false, change: null };
  return {
    isLarge,
    change: () => {
      setLarge(!isLarge);
    },
  };
}

export interface PaperToolsProps {
  readonly busy: FileKind | null;
  readonly onMake: (kind: FileKind) => void;
  readonly size: PaperSize;
}

/** Above a paper: the files of it, and how large it is shown. */
export function PaperTools({ busy, onMake, size: { isLarge, change } }: PaperToolsProps) {
  return (
    <div className="paper-tools">
      <FileButtons busy={busy} onMake={onMake} />
      {change ? (
        <Button kind="second" size="small" symbol={isLarge ? 'minus' : 'plus'} onClick={change}>
          <Words of={isLarge ? 'cv.preview.smaller' : 'cv.preview.larger'} />
        </Button>
      ) : null}
    </div>
  );
}
