import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';

export interface SpellingButtonProps {
  readonly to: string;
  /** In the narrow column of a desk. */
  readonly small?: boolean;
}

/** From a draft to the words of it that may be wrong. */
export const SpellingButton = ({ to, small = false }: SpellingButtonProps) => (
  <Button kind="second" size={small ? 'small' : 'normal'} full symbol="spelling" to={to}>
    <Words of="spelling.action" />
  </Button>
);
