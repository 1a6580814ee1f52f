import { useState } from 'react';
import { letterText } from '#documents/letter/letter-text.ts';
import type { LetterContent } from '#domain/letters/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import './letters.css';

/** An e-mail, or what to say, as words to be copied into another app. */
export function LetterText({ content }: { readonly content: LetterContent }) {
  const [state, setState] = useState<'waiting' | 'copied' | 'failed'>('waiting');
  const text = letterText(content);
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
      <Card>
        <div className="letter-text" lang="nl" dir="ltr">
          {text}
        </div>
      </Card>
      <div>
        <Button kind="second" symbol="copy" onClick={() => void copy()}>
          <Words of="letters.preview.copy" />
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
