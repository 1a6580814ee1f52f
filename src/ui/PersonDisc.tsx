import { classNames } from './class-names.ts';
import './person-disc.css';

export interface PersonDiscProps {
  readonly name: string;
  /** Gold is the mentee, green the mentor, the same on every screen. */
  readonly tone: 'gold' | 'green';
  readonly size?: 28 | 48 | 56 | undefined;
}

/** The first letter of a name on a disc. Decoration: the name itself stands beside it. */
export function PersonDisc({ name, tone, size = 48 }: PersonDiscProps) {
  return (
    <span
      className={classNames(
        'wm-person-disc',
        tone === 'green' && 'wm-person-disc--green',
        size !== 48 && `wm-person-disc--${String(size)}`,
      )}
      aria-hidden="true"
    >
      {firstLetter(name)}
    </span>
  );
}

/** One letter as the reader sees it: a letter with its accents or joined marks counts as one. */
export function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '';
}
