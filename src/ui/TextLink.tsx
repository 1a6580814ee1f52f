import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { Pressable, type PressTarget } from './Pressable.tsx';
import './text-link.css';

export interface TextLinkProps extends PressTarget {
  readonly children: ReactNode;
  /** Inside a running sentence it keeps the line; else it is 48 px high. */
  readonly inline?: boolean | undefined;
  /** For ears: the words of the link and what they are about, where several links look alike. */
  readonly 'aria-label'?: string | undefined;
}

export function TextLink({ children, inline = false, ...target }: TextLinkProps) {
  return (
    <Pressable {...target} className={inline ? 'wm-text-link' : 'wm-text-link wm-text-link--alone'}>
      {inline ? (
        children
      ) : (
        <span>
          <Bilingual>{children}</Bilingual>
        </span>
      )}
    </Pressable>
  );
}
