import { useEffect } from 'react';
import { useWords } from '#i18n/use-words.ts';

/**
 * Names the page in the tab and in the history of the browser. Never give it what a person wrote: titles stay in the
 * history of a shared phone.
 */
export function usePageTitle(page: string): void {
  const words = useWords();
  const title = words('common.app.pageTitle', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
