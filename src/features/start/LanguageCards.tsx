import { useLanguage } from '#i18n/use-language.ts';
import { Words } from '#i18n/Words.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';

export interface LanguageCardsProps {
  readonly onChosen: (code: string) => void;
  /** The question is the title of the page. */
  readonly titleAsPage?: boolean | undefined;
}

/** One tap changes the language and goes on. */
export function LanguageCards({ onChosen, titleAsPage = false }: LanguageCardsProps) {
  const { change, offered } = useLanguage();
  return (
    <ChoiceCards
      legend={<Words of="start.language.title" />}
      legendAs={titleAsPage ? 'h1' : 'hidden'}
      columns={2}
      actsAtOnce
      options={offered.map(({ code, name, direction }) => ({
        value: code,
        label: name,
        lang: code,
        dir: direction,
      }))}
      value={undefined}
      onChange={(code) => {
        void change(code).then(() => {
          onChosen(code);
        });
      }}
    />
  );
}
