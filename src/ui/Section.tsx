import { useId, type ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { HearButton } from './HearButton.tsx';
import './section.css';

export interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3 | undefined;
  /** At the end of the title's line: a count, a link. */
  readonly aside?: ReactNode;
  readonly titleHidden?: boolean | undefined;
  /** Worth hearing by itself: it has a speaker at the end of its title. */
  readonly aloud?: boolean | undefined;
}

/** A part of a page under its own heading. */
export function Section({
  title,
  children,
  level = 2,
  aside,
  titleHidden = false,
  aloud = false,
}: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className={classNames('wm-section', `wm-section--${String(level)}`, aloud && 'wm-hearable')}
      aria-labelledby={id}
    >
      <div className={titleHidden ? 'wm-visually-hidden' : 'wm-section__head'}>
        <Heading id={id}>
          <Bilingual>{title}</Bilingual>
        </Heading>
        {aside === undefined ? null : <div className="wm-section__aside">{aside}</div>}
      </div>
      {children}
      {aloud ? <HearButton /> : null}
    </section>
  );
}
