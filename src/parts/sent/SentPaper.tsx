import { useState } from 'react';
import type { FileMaker } from '#documents/file/make-file.ts';
import { linesOfDocument } from '#documents/paper/lines-of-document.ts';
import type { PaperDocument } from '#documents/paper/model.ts';
import type { SentKind } from '#domain/sent/model.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { freezeSent } from '#storage/sent/freeze-sent.ts';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { focusRefusedSoon } from '#ui/focus-refused.ts';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useOpenedForm } from '#ui/use-opened-form.ts';
import { ApplicationChoice, openFirst } from '../applications/ApplicationChoice.tsx';
import { useEntries } from '../applications/use-entries.ts';
import { useToday } from '../day/TodayProvider.tsx';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';

export interface SentPaperProps {
  readonly files: FileMaker;
  readonly now: () => number;
  readonly paper: PaperDocument;
  readonly kind: SentKind;
  /** Row id of the CV or letter. */
  readonly source: string;
  /** Without its ending. */
  readonly fileName: string;
  /** The application that it was made for, `''` when none. */
  readonly application: string;
  /** The name of the company in it, which may tell the application. */
  readonly employer?: string;
  /** False: it goes as words, in an e-mail or a message. */
  readonly isFile?: boolean;
}

const isSameName = (a: string, b: string): boolean =>
  b.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();

/** Says that this was sent, and for which application: a copy of it as it is now is kept there for good. */
export function SentPaper({
  files,
  now,
  paper,
  kind,
  source,
  fileName,
  application,
  employer = '',
  isFile = true,
}: SentPaperProps) {
  const words = useWords();
  const today = useToday();
  const entries = useEntries();
  const { act, fault, busy } = useAct();
  const [isOpen, setOpen] = useState(false);
  const place = useOpenedForm(isOpen);
  const [chosen, setChosen] = useState<string>();
  const [state, setState] = useState<'ready' | 'missing' | 'making' | 'failed'>('ready');
  if (entries === undefined || entries.length === 0) return null;
  if (!isOpen)
    return (
      <div ref={place}>
        <Button
          kind="second"
          symbol="send"
          onClick={() => {
            setOpen(true);
          }}
        >
          <Words of="sent.action" />
        </Button>
      </div>
    );
  // Only what is known is chosen for her: what is kept with another company cannot be moved afterwards.
  const known =
    entries.find((entry) => entry.application.id === application) ??
    entries.find((entry) => isSameName(entry.application.employer, employer)) ??
    (entries.length === 1 ? entries[0] : undefined);
  const value = chosen ?? known?.application.id;
  const keep = async (): Promise<void> => {
    if (value === undefined) {
      setState('missing');
      focusRefusedSoon(place.current);
      return;
    }
    let bytes: Uint8Array | null = null;
    if (isFile) {
      setState('making');
      const made = await files.make(paper, 'pdf', now());
      if (!made.ok) {
        setState('failed');
        return;
      }
      bytes = new Uint8Array(await made.value.file.arrayBuffer());
    }
    setState('ready');
    const kept = await act(
      (write) =>
        freezeSent(write, {
          application: value,
          source,
          kind,
          title: paper.title,
          sentOn: today,
          fileName: bytes === null ? '' : `${fileName}.pdf`,
          look: paper.look,
          content: linesOfDocument(paper).join('\n'),
          file: bytes === null ? null : { bytes, mediaType: 'application/pdf' },
        }),
      words('sent.kept'),
    );
    if (kept.ok) setOpen(false);
  };
  return (
    <div ref={place}>
      <Card as="section">
        <Stack gap={4}>
          <ApplicationChoice
            legend={<Words of="sent.where" />}
            hint={<Words of="sent.hint" />}
            error={state === 'missing' && value === undefined ? <Words of="sent.whereError" /> : undefined}
            entries={openFirst(entries, known)}
            value={value}
            onChange={setChosen}
          />
          <FaultNotice fault={fault} />
          {state === 'failed' ? (
            <Notice kind="error" live="alert">
              <Words of="files.fault.failed" />
            </Notice>
          ) : null}
          <ButtonRow>
            <Button symbol="tick" busy={busy || state === 'making'} onClick={() => void keep()}>
              <Words of="sent.keep" />
            </Button>
            <Button
              kind="second"
              onClick={() => {
                setOpen(false);
              }}
            >
              <Words of="common.action.close" />
            </Button>
          </ButtonRow>
        </Stack>
      </Card>
    </div>
  );
}
