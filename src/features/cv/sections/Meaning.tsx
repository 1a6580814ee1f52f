import { dutch, type PaperKey } from '#i18n/dutch-words.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { Words } from '#i18n/Words.tsx';

/** Words that come in the CV: the Dutch ones, and in another language what they mean. */
export function Meaning({ of }: { readonly of: PaperKey }) {
  const { language } = useLanguage();
  const inDutch = <bdi lang="nl">{dutch(of)}</bdi>;
  if (language.code === 'nl') return inDutch;
  return (
    <>
      {inDutch}
      <span className="cv-lines__meaning">
        <Words of={of} />
      </span>
    </>
  );
}
