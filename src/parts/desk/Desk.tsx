import { useEffect, useRef, type ReactNode } from 'react';
import { Card } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import './desk.css';

export interface DeskProps {
  /** Name of the list of parts. */
  readonly partsLabel: string;
  readonly parts: ReactNode;
  /** Title of the form. */
  readonly title: ReactNode;
  /** Above the title: the way back from one line to its part. */
  readonly lead?: ReactNode;
  /** The one button of the form. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  readonly paperLabel: string;
  readonly paper: ReactNode;
  /** What is open: another one gets the focus. */
  readonly open: string;
}

/** A draft on a tablet: its parts, the form of one of them, and the paper that comes of it. */
export function Desk({
  partsLabel,
  parts,
  title,
  lead,
  action,
  children,
  paperLabel,
  paper,
  open,
}: DeskProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After the shell has put the focus on the title of the page: here the form is what is new.
    const timer = setTimeout(() => heading.current?.focus({ preventScroll: true }));
    return () => {
      clearTimeout(timer);
    };
  }, [open]);
  return (
    <div className="wm-desk">
      <nav className="wm-desk__parts" aria-label={partsLabel}>
        {parts}
      </nav>
      <Card as="section" room="panel" aloud className="wm-desk__form">
        {lead}
        <h2 ref={heading} tabIndex={-1} className="wm-beside-hear-button">
          {title}
        </h2>
        <Stack gap={5}>{children}</Stack>
        {action}
      </Card>
      <div className="wm-desk__paper" role="region" aria-label={paperLabel} tabIndex={0}>
        {paper}
      </div>
    </div>
  );
}
