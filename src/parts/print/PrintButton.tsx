import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';

export interface PrintButtonProps {
  readonly full?: boolean;
  readonly children: ReactNode;
}

/** Prints what the page shows; what is not for paper leaves itself out. */
export function PrintButton({ full = false, children }: PrintButtonProps) {
  return (
    <Button
      full={full}
      symbol="print"
      onClick={() => {
        window.print();
      }}
    >
      {children}
    </Button>
  );
}
