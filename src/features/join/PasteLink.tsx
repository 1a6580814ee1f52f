import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import type { Pairing } from '#transport/pairing.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface PasteLinkProps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  /** `second`: only the answer to my own request fits here. */
  readonly part: 'any' | 'second';
  readonly onLink: (text: string) => void;
  /** The other way: a QR code by camera. */
  readonly onScan?: () => void;
}

type LinkError =
  | 'join.error.linkEmpty'
  | 'join.error.linkWrong'
  | 'join.error.linkDamaged'
  | 'join.error.oldVersion'
  | 'join.error.linkFirst';

/** A link by hand; people paste the whole message around it, and that is fine. */
export function PasteLink({ pairing, lead, part, onLink, onScan }: PasteLinkProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<LinkError | null>(null);
  const open = (): void => {
    const read = pairing.read(text);
    if (text.trim() === '') setError('join.error.linkEmpty');
    else if (!read.ok)
      setError(
        read.error.type === 'newer_version'
          ? 'join.error.oldVersion'
          : read.error.type === 'no_link'
            ? 'join.error.linkWrong'
            : 'join.error.linkDamaged',
      );
    else if (part === 'second' && read.value.kind === 'request') setError('join.error.linkFirst');
    else onLink(text);
  };
  return (
    <QuestionPage
      kind="field"
      lead={lead}
      question={<Words of={part === 'second' ? 'join.apart.second.title' : 'join.paste.label'} />}
      hint={<Words of={part === 'second' ? 'join.apart.second.body' : 'join.paste.hint'} />}
      {...(error ? { error: <Words of={error} /> } : {})}
      {...(onScan
        ? {
            below: (
              <Button kind="second" full symbol="camera" onClick={onScan}>
                <Words of="join.scan.title" />
              </Button>
            ),
          }
        : {})}
      actionText={<Words of="join.paste.action" />}
      actionSymbolEnd="next"
      onSubmit={open}
    >
      <Field size="large" ltr spellCheck={false} value={text} onChange={setText} enterKeyHint="go" />
    </QuestionPage>
  );
}
