import './bilingual.css';

export interface TextIn {
  readonly text: string;
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

export interface BilingualProps {
  /** Dutch: on top, bold as its place asks. */
  readonly main: TextIn;
  /** Her own language, one step smaller below it. */
  readonly second?: TextIn | undefined;
}

/** The same words in two languages, never mixed in one sentence. */
export function Bilingual({ main, second }: BilingualProps) {
  return (
    <>
      <span lang={main.lang} dir={main.dir}>
        {main.text}
      </span>
      {second === undefined ? null : (
        <>
          {' '}
          <span className="wm-bilingual__second" lang={second.lang} dir={second.dir}>
            {second.text}
          </span>
        </>
      )}
    </>
  );
}
