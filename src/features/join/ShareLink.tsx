import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import './share-link.css';

export interface ShareLinkProps {
  readonly link: string;
  /** The share sheet of the phone comes first; copying is the other way. */
  readonly primary: boolean;
}

const canShare = (): boolean => 'share' in navigator;

/** Sends a link through the phone's own share sheet, or by copying it. */
export function ShareLink({ link, primary }: ShareLinkProps) {
  const words = useWords();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => {
        setCopied('yes');
      },
      () => {
        setCopied('failed');
      },
    );
  };
  const share = (): void => {
    // Closing the share sheet is no failure.
    navigator.share({ url: link }).catch(() => undefined);
  };
  return (
    <Stack gap={3}>
      {canShare() ? (
        <Button kind={primary ? 'primary' : 'second'} symbol="share" full onClick={share}>
          <Words of="join.link.share" />
        </Button>
      ) : null}
      <Button kind={primary && !canShare() ? 'primary' : 'second'} symbol="copy" full onClick={copy}>
        <Words of="join.link.copy" />
      </Button>
      {copied === 'no' ? null : (
        <Notice kind={copied === 'yes' ? 'info' : 'error'} live="status">
          <Words of={copied === 'yes' ? 'join.link.copied' : 'join.error.copy'} />
        </Notice>
      )}
      <p className="wm-share-link" dir="ltr" aria-label={words('join.link.label')}>
        {link}
      </p>
    </Stack>
  );
}
