import { dutch, type PaperKey } from '#i18n/dutch-words.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { Words } from '#i18n/Words.tsx';
import './paper-words.css';

export interface MeaningProps {
  readonly of: PaperKey;
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** Words that come on paper: the Dutch ones, and in another language what they mean. */
export function Meaning({ of, values = {} }: MeaningProps) {
  const { language } = useLanguage();
  const inDutch = <bdi lang="nl">{dutch(of, values)}</bdi>;
  if (language.code === 'nl') return inDutch;
  return (
    <>
      {inDutch}
      <span className="paper-meaning">
        <Words of={of} values={values} />
      </span>
    </>
  );
}
