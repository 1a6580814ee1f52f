import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { LogoWithName } from '#ui/Logo.tsx';
import { Page } from '#ui/Page.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { LanguageCards } from './LanguageCards.tsx';

/** The very first screen, also for who comes by a link: one tap, and everything is in that language. */
export function LanguageStep({ onChosen }: { readonly onChosen: (code: string) => void }) {
  const words = useWords();
  usePageTitle(words('start.language.title'));
  return (
    <Page focused>
      <LogoWithName name={words('common.app.name')} line={words('start.welcome.title')} />
      <LanguageCards onChosen={onChosen} titleAsPage />
      <SymbolLine symbol="saved">
        <Words of="start.language.lead" />
      </SymbolLine>
    </Page>
  );
}
