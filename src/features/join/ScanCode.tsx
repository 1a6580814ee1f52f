import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { JoinText, Pairing } from '#transport/pairing.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { QrScanner } from '#ui/QrScanner.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface ScanCodeProps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  /** `any`: a code of any of the ways. Without internet only the other's own half fits. */
  readonly part: 'any' | 'request' | 'answer';
  readonly onText: (text: string, read: JoinText) => void;
  /** For who has no camera; what comes that way is compared. */
  readonly onPaste: () => void;
}

type ScanError =
  'join.scan.notOurs' | 'join.scan.otherCode' | 'join.error.linkDamaged' | 'join.error.oldVersion';

const TITLES = {
  any: 'join.scan.title',
  request: 'join.scan.titleRequest',
  answer: 'join.scan.titleAnswer',
} as const;

/** Reads a QR code from another screen; what is read goes the same way as a link. */
export function ScanCode({ pairing, lead, part, onText, onPaste }: ScanCodeProps) {
  const words = useWords();
  const [error, setError] = useState<ScanError | null>(null);
  const take = (text: string): void => {
    const read = pairing.read(text);
    if (!read.ok)
      setError(
        read.error.type === 'newer_version'
          ? 'join.error.oldVersion'
          : read.error.type === 'no_link'
            ? 'join.scan.notOurs'
            : 'join.error.linkDamaged',
      );
    else if (part !== 'any' && read.value.kind !== part) setError('join.scan.otherCode');
    else onText(text, read.value);
  };
  return (
    <Page
      focused
      title={<Words of={TITLES[part]} />}
      lead={lead}
      actions={
        <Button kind="second" full symbol="link" onClick={onPaste}>
          <Words of="join.scan.paste" />
        </Button>
      }
    >
      <QrScanner
        label={words('join.scan.picture')}
        asking={<Words of="join.scan.asking" />}
        looking={<Words of="join.scan.looking" />}
        dark={<Words of="join.scan.dark" />}
        torch={{ on: <Words of="join.scan.lampOn" />, off: <Words of="join.scan.lampOff" /> }}
        trouble={{
          refused: <Words of="join.scan.refused" />,
          none: <Words of="join.scan.none" />,
          busy: <Words of="join.scan.busy" />,
          failed: <Words of="join.scan.failed" />,
        }}
        onText={take}
      />
      {error ? (
        <Notice kind="error" live="alert">
          <Words of={error} />
        </Notice>
      ) : null}
    </Page>
  );
}
