import type { ReactNode } from 'react';

export interface NameProps {
  readonly children: ReactNode;
  /** The language of the text, when it is known: Dutch names are `nl`. */
  readonly lang?: string | undefined;
}

/** What a person typed or is called: it runs its own way and does not move the words around it. */
export function Name({ children, lang }: NameProps) {
  return (
    <bdi dir="auto" lang={lang}>
      {children}
    </bdi>
  );
}

/** Phone numbers, links, digits to compare: left to right in every language. */
export function Ltr({ children }: { readonly children: ReactNode }) {
  return <bdi dir="ltr">{children}</bdi>;
}
