import { useState, type ReactNode } from 'react';
import { letterText } from '#documents/letter/letter-text.ts';
import type { LetterContent } from '#domain/letters/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { textSharerOf } from '#parts/files/hand-out.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import './letters.css';

/** An e-mail, or what to say, as words for another app; the subject of an e-mail has a field of its own there. */
export function LetterText({ content }: { readonly content: LetterContent }) {
  const text = letterText(content);
  const { kind, subject } = content.letter;
  const share = textSharerOf({ title: subject, text });
  const [unshared, setUnshared] = useState(false);
  return (
    <Stack gap={5}>
      {kind === 'email' && subject !== '' ? (
        <CopiedText title={<Words of="letters.field.subject" />} text={subject}>
          <Words of="letters.preview.copySubject" />
        </CopiedText>
      ) : null}
      <CopiedText text={text}>
        <Words of="letters.preview.copy" />
      </CopiedText>
      {share ? (
        <div>
          <Button
            kind="second"
            symbol="share"
            onClick={() => {
              void share().then((handed) => {
                setUnshared(handed === 'failed');
              });
            }}
          >
            <Words of="letters.preview.share" />
          </Button>
        </div>
      ) : null}
      {unshared ? (
        <Notice kind="error" live="alert">
          <Words of="letters.preview.shareFailed" />
        </Notice>
      ) : null}
    </Stack>
  );
}

interface CopiedTextProps {
  readonly title?: ReactNode;
  readonly text: string;
  /** Of the button. */
  readonly children: ReactNode;
}

function CopiedText({ title, text, children }: CopiedTextProps) {
  const [state, setState] = useState<'waiting' | 'copied' | 'failed'>('waiting');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return (
    <Stack gap={3}>
      {title === undefined ? null : <h2 className="letter-text__title">{title}</h2>}
      <Card>
        <div className="letter-text" lang="nl" dir="ltr">
          {text}
        </div>
      </Card>
      <div>
        <Button kind="second" symbol="copy" onClick={() => void copy()}>
          {children}
        </Button>
      </div>
      <div role="status">
        {state === 'copied' ? (
          <SymbolLine symbol="tick">
            <Words of="letters.preview.copied" />
          </SymbolLine>
        ) : null}
      </div>
      {state === 'failed' ? (
        <Notice kind="error" live="alert">
          <Words of="letters.preview.copyFailed" />
        </Notice>
      ) : null}
    </Stack>
  );
}
