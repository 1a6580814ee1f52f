import { sourceLanguage } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import type { Lead } from '#ui/TopBar.tsx';

/** Changes at once; nothing that was typed elsewhere is lost, and the way back stays where it was. */
export function LanguagePage({ lead }: { readonly lead: Lead }) {
  const { language, second, change, offered } = useLanguage();
  const words = useWords();
  usePageTitle(words('settings.language.title'));
  const others = offered.filter(({ code }) => code !== sourceLanguage);
  const dutch = offered.find(({ code }) => code === sourceLanguage)?.name ?? '';
  return (
    <Page title={<Words of="settings.language.title" />} lead={lead}>
      <ChoiceCards
        legend={<Words of="settings.language.question" />}
        columns={2}
        actsAtOnce
        options={offered.map(({ code, name, direction }) => ({
          value: code,
          label: name,
          lang: code,
          dir: direction,
        }))}
        value={second === null ? language.code : undefined}
        onChange={(code) => void change(code)}
      />
      <ChoiceCards
        legend={<Words of="settings.language.both" />}
        columns={2}
        actsAtOnce
        options={others.map(({ code, name, direction }) => ({
          value: code,
          label: (
            <>
              <span lang={sourceLanguage}>{dutch} +</span>{' '}
              <span lang={code} dir={direction}>
                {name}
              </span>
            </>
          ),
        }))}
        value={second?.code}
        onChange={(code) => void change(sourceLanguage, code)}
      />
      <MachineTranslation />
      {(second ?? language).isMachine ? (
        <RunningText>
          <Words of="common.translation.wrong" />
        </RunningText>
      ) : null}
    </Page>
  );
}
