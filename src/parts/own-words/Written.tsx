import { ownWordsOf, type InTwoLanguages } from '#domain/shared/own-words.ts';
import { languageOf } from '#i18n/languages.ts';
import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { Bilingual } from '#ui/Bilingual.tsx';
import './own-words.css';

export interface WrittenProps<N extends string> {
  readonly of: InTwoLanguages<N>;
  readonly field: N;
  /** What stands for the Dutch here, where it is not the field alone. */
  readonly dutch?: string | undefined;
  /** The language of the Dutch, where a screen is sure of it. */
  readonly lang?: string | undefined;
  /** The screen says elsewhere that the Dutch comes still. */
  readonly isSaid?: boolean | undefined;
}

/** What a person wrote: the Dutch, and below it, one step smaller, the same in her own language. */
export function Written<N extends string>(props: WrittenProps<N>) {
  const { of, field, dutch = of[field], lang, isSaid = false } = props;
  const { words, language } = ownWordsOf(of, field);
  if (words === '') return <Name lang={lang}>{dutch}</Name>;
  const direction = languageOf(language)?.direction ?? 'auto';
  const own = language === '' ? undefined : language;
  if (dutch.trim() === '') {
    const alone = (
      <bdi lang={own} dir={direction}>
        {words}
      </bdi>
    );
    if (isSaid) return alone;
    return (
      <>
        {alone}{' '}
        <span className="wm-own-words">
          <Bilingual>
            <Words of="ownWords.missing" />
          </Bilingual>
        </span>
      </>
    );
  }
  return (
    <>
      <Name lang={lang}>{dutch}</Name>{' '}
      <span className="wm-own-words" lang={own} dir={direction}>
        {words}
      </span>
    </>
  );
}
