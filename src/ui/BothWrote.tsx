import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Card } from './Card.tsx';
import { PersonDisc, type PersonDiscProps } from './PersonDisc.tsx';
import './both-wrote.css';

export interface BothWroteCardProps {
  readonly person: Pick<PersonDiscProps, 'name' | 'tone'>;
  /** Who wrote this. */
  readonly title: ReactNode;
  /** When, or nothing. */
  readonly detail?: ReactNode;
  /** The words themselves, as they were written. */
  readonly children: ReactNode;
  readonly lang?: string | undefined;
  /** Without it this reader does not choose. */
  readonly choose?:
    { readonly text: ReactNode; readonly onChoose: () => void; readonly busy?: boolean } | undefined;
}

/** Two people wrote two values: two of these below each other, equal in every way. */
export function BothWroteCard({ person, title, detail, children, lang, choose }: BothWroteCardProps) {
  return (
    <Card kind="press" as="article" aloud className="wm-both-wrote">
      <div className="wm-both-wrote__person wm-beside-hear-button">
        <PersonDisc name={person.name} tone={person.tone} />
        <div>
          <div className="wm-both-wrote__title">{title}</div>
          {detail === undefined ? null : <div className="wm-both-wrote__detail">{detail}</div>}
        </div>
      </div>
      <div className="wm-both-wrote__text" lang={lang} dir="auto">
        {children}
      </div>
      {choose === undefined ? null : (
        <Button kind="second" full busy={choose.busy ?? false} onClick={choose.onChoose}>
          {choose.text}
        </Button>
      )}
    </Card>
  );
}

/** Below each other on a phone, side by side where there is room. */
export function BothWrotePair({ children }: { readonly children: ReactNode }) {
  return <div className="wm-both-wrote-pair">{children}</div>;
}
