import { useState } from 'react';
import type { PlainKey } from '#i18n/word-key.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import type { Prospect } from '#storage/backup/backups.ts';
import { openSealed, type Package } from '#storage/backup/open-package.ts';
import { prospectsOnNothing } from '#storage/backup/restore.ts';
import type { Session } from '#storage/session.ts';
import { FileCard } from '#ui/ActionCard.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { faultWords } from './fault-words.ts';
import { LookPage } from './LookPage.tsx';
import type { OwnKey } from './own-key.ts';
import { readFile } from './read-file.ts';
import { Stoppable } from './Stoppable.tsx';
import { useLeaving } from './use-leaving.ts';
import { WordsQuestion } from './WordsQuestion.tsx';

export interface RestorePageProps {
  readonly ownKey: OwnKey;
  /** Null before there is anything on this device. */
  readonly session: Session | null;
  /** The session of this device, made when there is none. */
  readonly ensureSession: () => Promise<Session | null>;
  /** `file` is what to show next; null when only the own space came back. */
  readonly onDone: (file: string | null) => void;
}

export type FaultType = keyof typeof faultWords;

type Step =
  | { readonly type: 'choose'; readonly fault: FaultType | null }
  | { readonly type: 'reading' }
  | {
      readonly type: 'words';
      readonly file: Uint8Array;
      readonly typed: string;
      readonly fault: FaultType | null;
    }
  | { readonly type: 'opening'; readonly part: number }
  | {
      readonly type: 'look';
      readonly contents: Package;
      readonly prospects: readonly Prospect[];
      readonly fault: FaultType | null;
      readonly busy: boolean;
    }
  | { readonly type: 'done'; readonly file: string | null };

const TITLES = {
  choose: 'backup.restore.title',
  reading: 'backup.restore.title',
  words: 'backup.restore.words.question',
  opening: 'backup.restore.title',
  look: 'backup.restore.look.title',
  done: 'backup.restore.done.title',
} as const satisfies Readonly<Record<Step['type'], PlainKey>>;

/** A file comes back in steps: choose it, open it, see what is in it, and only then put it back. */
export function RestorePage(props: RestorePageProps) {
  const words = useWords();
  const lead = useBackLead('/');
  const { step, choose, open, stop, put } = useRestoring(props);
  usePageTitle(words(TITLES[step.type]));
  if (step.type === 'words')
    return (
      <WordsQuestion
        lead={lead}
        fault={step.fault}
        before={step.typed}
        onWords={(typed) => void open(step.file, typed)}
      />
    );
  if (step.type === 'look')
    return (
      <LookPage
        lead={lead}
        contents={step.contents}
        prospects={step.prospects}
        hasOther={props.session !== null}
        fault={step.fault}
        busy={step.busy}
        onPut={() => void put(step.contents, step.prospects)}
      />
    );
  if (step.type === 'done')
    return (
      <Page
        focused
        title={<Words of="backup.restore.done.title" />}
        lead={lead}
        actions={
          <Button
            full
            onClick={() => {
              props.onDone(step.file);
            }}
          >
            <Words of="backup.restore.done.action" />
          </Button>
        }
      >
        <Notice live="status" symbol="tick">
          <Words of="backup.restore.done.body" />
        </Notice>
      </Page>
    );
  return (
    <Page focused title={<Words of="backup.restore.title" />} lead={lead}>
      <RunningText>
        <Words of="backup.restore.lead" />
      </RunningText>
      {step.type === 'choose' ? (
        <FileCard
          symbol="file"
          label={<Words of="backup.restore.choose" />}
          hint={<Words of="backup.restore.chooseHint" />}
          onFile={(file) => void choose(file)}
        />
      ) : step.type === 'opening' ? (
        <Stoppable label={words('backup.restore.words.opening')} part={step.part} onStop={stop} />
      ) : (
        <Progress label={<Words of="backup.restore.reading" />} value={undefined} max={1} />
      )}
      {step.type === 'choose' && step.fault !== null ? (
        <Notice kind="error" live="alert" title={<Words of={faultWords[step.fault]} />}>
          <Words of="backup.fault.unchanged" />
        </Notice>
      ) : null}
    </Page>
  );
}

function useRestoring({ ownKey, session, ensureSession }: RestorePageProps) {
  const [step, setStep] = useState<Step>({ type: 'choose', fault: null });
  const { begin, stop } = useLeaving();
  const look = async (contents: Package): Promise<void> => {
    const looked = session ? await (await session.backups()).look(contents) : null;
    if (looked && !looked.ok) setStep({ type: 'choose', fault: looked.error.type });
    else {
      const prospects = looked ? looked.value : prospectsOnNothing(contents);
      setStep({ type: 'look', contents, prospects, fault: null, busy: false });
    }
  };
  const failed = (): void => {
    setStep({ type: 'choose', fault: 'storage_unavailable' });
  };
  const choose = async (file: File): Promise<void> => {
    setStep({ type: 'reading' });
    try {
      const read = await readFile(file);
      if (read.type === 'fault') setStep({ type: 'choose', fault: read.fault });
      else if (read.type === 'sealed') setStep({ type: 'words', file: read.file, typed: '', fault: null });
      else await look(read.contents);
    } catch {
      failed();
    }
  };
  const open = async (file: Uint8Array, typed: string): Promise<void> => {
    setStep({ type: 'opening', part: 0 });
    const signal = begin();
    const again = (fault: FaultType | null): void => {
      setStep({ type: 'words', file, typed, fault });
    };
    try {
      const makeKey = ownKey.make(
        typed,
        (part) => {
          setStep({ type: 'opening', part });
        },
        signal,
      );
      const opened = await openSealed(file, makeKey);
      if (signal.aborted) again(null);
      else if (opened.ok) await look(opened.value);
      else if (opened.error.type === 'wrong_words') again('wrong_words');
      else setStep({ type: 'choose', fault: opened.error.type });
    } catch {
      // Where the work failed, or was stopped, the file and the words are still good.
      again(signal.aborted ? null : 'storage_unavailable');
    }
  };
  const put = async (contents: Package, prospects: readonly Prospect[]): Promise<void> => {
    const stay = (fault: FaultType): void => {
      setStep({ type: 'look', contents, prospects, fault, busy: false });
    };
    setStep({ type: 'look', contents, prospects, fault: null, busy: true });
    try {
      const here = session ?? (await ensureSession());
      if (!here) {
        stay('cannot_keep_key');
        return;
      }
      const restored = await (await here.backups()).restore(contents);
      if (restored.ok) setStep({ type: 'done', file: restored.value.file });
      else stay(restored.error.type);
    } catch {
      stay('storage_unavailable');
    }
  };
  return { step, choose, open, stop, put };
}
