import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import type { Lead } from '#ui/TopBar.tsx';

/** Changes at once; nothing that was typed elsewhere is lost, and the way back stays where it was. */
export function LanguagePage({ lead }: { readonly lead: Lead }) {
  const words = useWords();
  const { language, change, offered } = useLanguage();
  return (
    <Page title={words('settings.language.title')} lead={lead}>
      <ChoiceCards
        legend={words('settings.language.question')}
        columns={2}
        options={offered.map(({ code, name, direction }) => ({
          value: code,
          label: name,
          lang: code,
          dir: direction,
        }))}
        value={language.code}
        onChange={(code) => void change(code)}
      />
      {language.code === 'nl' ? null : (
        <Notice>
          <p>{words('common.translation.machine')}</p>
          <p>{words('common.translation.wrong')}</p>
        </Notice>
      )}
    </Page>
  );
}
