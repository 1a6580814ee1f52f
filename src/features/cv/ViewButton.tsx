import { Words } from '#i18n/Words.tsx';
import { Button, type ButtonKind } from '#ui/Button.tsx';
import type { ShownCv } from './WithCv.tsx';

export interface ViewButtonProps {
  readonly shown: ShownCv;
  readonly kind?: ButtonKind;
  /** Beside another button there is room for one word. */
  readonly short?: boolean;
}

/** The way to the paper. */
export const ViewButton = ({ shown: { content, people }, kind, short = false }: ViewButtonProps) => (
  <Button kind={kind} symbol="cv" to={`/cv/${content.cv.id}/preview`}>
    <Words of={short ? 'cv.page.look' : people.voice === 'mine' ? 'cv.page.view' : 'cv.page.viewTheirs'} />
  </Button>
);
