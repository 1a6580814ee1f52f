import { useEffect, useState, type ReactNode } from 'react';
import { useTexts } from './texts-context.ts';

/** Shows what needs more than the texts of the first screen once all are there; they are on their way by then. */
export function AllTexts({ children }: { readonly children: ReactNode }) {
  const { hasAll, askAll } = useTexts();
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    if (hasAll) return;
    askAll().catch((error: unknown) => {
      setFailed({ error });
    });
  }, [hasAll, askAll]);
  if (hasAll) return children;
  // As a screen that did not load: the page around it says so.
  if (failed) throw failed.error;
  return null;
}
