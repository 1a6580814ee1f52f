import type { FileKind } from '#documents/file/make-file.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';

const BUTTONS = [
  { kind: 'pdf', symbol: 'file', text: 'files.pdf' },
  { kind: 'docx', symbol: 'write', text: 'files.word' },
] as const satisfies readonly {
  readonly kind: FileKind;
  readonly symbol: SymbolName;
  readonly text: string;
}[];

export interface FileButtonsProps {
  readonly busy: FileKind | null;
  readonly onMake: (kind: FileKind) => void;
}

/** The files that an employer asks for. */
export function FileButtons({ busy, onMake }: FileButtonsProps) {
  return BUTTONS.map(({ kind, symbol, text }) => (
    <Button
      key={kind}
      kind="second"
      size="small"
      symbol={symbol}
      busy={busy === kind}
      onClick={() => {
        onMake(kind);
      }}
    >
      <Words of={text} />
    </Button>
  ));
}
