import type { ReactNode } from 'react';
import { Ltr } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import type { FileName } from './use-file-name.ts';

export interface MoreChoicesProps {
  readonly name: FileName;
  readonly busy: boolean;
  readonly onText: () => void;
  /** `MoreFile`s of this kind of paper. */
  readonly children?: ReactNode;
}

/** What few people need of a paper: a file without a name on it, its words alone. */
export const MoreChoices = ({ name, busy, onText, children }: MoreChoicesProps) => (
  <Fold summary={<Words of="files.more" />}>
    <Stack gap={4}>
      <CheckRow
        label={<Words of="files.neutral" />}
        hint={<Words of="files.neutralHint" values={{ name: <Ltr>{name.neutralPdf}</Ltr> }} />}
        checked={name.isNeutral}
        onChange={name.setNeutral}
      />
      <MoreFile symbol="copy" hint={<Words of="files.textHint" />} busy={busy} onMake={onText}>
        <Words of="files.text" />
      </MoreFile>
      {children}
    </Stack>
  </Fold>
);

export interface MoreFileProps {
  readonly symbol?: SymbolName;
  readonly hint: ReactNode;
  readonly busy?: boolean;
  readonly onMake: () => void;
  readonly children: ReactNode;
}

/** One more kind of file, with what it is good for. */
export const MoreFile = ({ symbol = 'download', hint, busy = false, onMake, children }: MoreFileProps) => (
  <Stack gap={1}>
    <Button kind="second" symbol={symbol} busy={busy} onClick={onMake}>
      {children}
    </Button>
    <p className="wm-hint">{hint}</p>
  </Stack>
);
