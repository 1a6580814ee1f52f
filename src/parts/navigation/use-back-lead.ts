import { useWords } from '#i18n/use-words.ts';
import type { Lead } from '#ui/TopBar.tsx';
import { useGoBack } from './use-go-back.ts';

/** The way back at the start of the bar: a link to the parent that goes one step back where it can. */
export function useBackLead(parent: string): Lead {
  const words = useWords();
  const goBack = useGoBack(parent);
  return {
    symbol: 'back',
    text: words('common.action.back'),
    to: parent,
    onClick: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      goBack();
    },
  };
}
