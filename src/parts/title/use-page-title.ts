import { useEffect } from 'react';
import { useWords } from '#i18n/use-words.ts';

/**
 * Names the page in the tab and in the history of the browser, what is most its own first: no two screens have one title. Never give it what a person wrote: titles stay in the
 * history of a shared phone.
 */
export function usePageTitle(...parts: readonly string[]): void {
  const words = useWords();
  const title = words('common.app.pageTitle', { page: parts.join(' · ') });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
