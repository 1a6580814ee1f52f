import { useState } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { Ltr } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import { saveFile } from '#parts/files/hand-out.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { civilToday } from '#storage/civil-today.ts';
import { useSession } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { fileName } from './file-name.ts';
import { sectionOf } from './readable-sections.ts';
import { SavedFile } from '#parts/files/SavedFile.tsx';
import { Stoppable } from './Stoppable.tsx';
import { useLeaving } from './use-leaving.ts';
import { writeReadable } from './write-readable.ts';

interface Written {
  readonly file: Blob;
  readonly name: string;
  readonly leftOut: number;
}

type State =
  | { readonly type: 'ask' | 'failed' }
  | { readonly type: 'busy'; readonly part: number }
  | { readonly type: 'done'; readonly written: Written };

/** Everything that she may read, as a page and as data, in one file without a lock: said before it is made. */
export function ReadablePage({ now }: { readonly now: () => number }) {
  const words = useWords();
  const lead = useBackLead('/backup');
  usePageTitle(words('backup.readable.title'));
  const [state, setState] = useState<State>({ type: 'ask' });
  const write = useWriter(now);
  const { begin, stop } = useLeaving();
  const make = async (): Promise<void> => {
    setState({ type: 'busy', part: 0 });
    const signal = begin();
    try {
      const written = await write((part) => {
        setState({ type: 'busy', part });
      }, signal);
      saveFile(written.file, written.name);
      setState({ type: 'done', written });
    } catch {
      setState({ type: signal.aborted ? 'ask' : 'failed' });
    }
  };
  if (state.type === 'done') return <WrittenPage written={state.written} />;
  return (
    <Page
      title={<Words of="backup.readable.title" />}
      lead={lead}
      actions={
        <Button full symbol="download" busy={state.type === 'busy'} onClick={() => void make()}>
          <Words of="backup.readable.action" />
        </Button>
      }
    >
      <RunningText>
        <Words of="backup.readable.lead" />
      </RunningText>
      <Notice kind="warning" title={<Words of="backup.readable.unlocked" />}>
        <Stack gap={2}>
          <SymbolLine symbol="lock">
            <Words of="backup.readable.mine" />
          </SymbolLine>
          <SymbolLine symbol="archive">
            <Words of="backup.readable.hidden" />
          </SymbolLine>
        </Stack>
      </Notice>
      {state.type === 'busy' ? (
        <Stoppable label={words('backup.readable.busy')} part={state.part} onStop={stop} />
      ) : null}
      {state.type === 'failed' ? (
        <Notice kind="error" live="alert">
          <Words of="backup.fault.failed" />
        </Notice>
      ) : null}
    </Page>
  );
}

/** The file is there: what it is called, what is not in it, and that it can be handed on. */
function WrittenPage({ written: { file, name, leftOut } }: { readonly written: Written }) {
  return (
    <Page
      title={<Words of="backup.readable.title" />}
      lead={useBackLead('/backup')}
      actions={
        <Button full to="/help">
          <Words of="backup.made.ready" />
        </Button>
      }
    >
      <Notice live="status" symbol="tick" title={<Words of="backup.readable.done" />}>
        <Words of="backup.made.file" values={{ name: <Ltr>{name}</Ltr> }} />
      </Notice>
      {leftOut > 0 ? (
        <Notice kind="warning">
          <Words of="backup.made.leftOut" values={{ count: leftOut }} />
        </Notice>
      ) : null}
      <Notice kind="warning">
        <Words of="backup.readable.unlocked" />
      </Notice>
      <SavedFile file={file} name={name} />
    </Page>
  );
}

type Write = (onPart: (part: number) => void, signal: AbortSignal) => Promise<Written>;

function useWriter(now: () => number): Write {
  const session = useSession();
  const words = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  return async (onPart, signal) => {
    const madeAt = now();
    const { spaces, attachments, leftOut } = await (await session.backups()).readable();
    const file = await writeReadable({
      spaces,
      attachments,
      frame: {
        language: language.code,
        direction: language.direction,
        title: words('backup.readable.doc.title'),
        lines: [
          words('backup.readable.doc.made', { day: dates.dayWithYear(civilToday(madeAt)) }),
          words('backup.readable.doc.json'),
        ],
      },
      sectionOf: (space) => sectionOf(space, { words, dates }),
      madeAt,
      signal,
      onProgress: (done, of) => {
        onPart(of === 0 ? 1 : done / of);
      },
    });
    return { file, name: fileName(madeAt, 'zip'), leftOut };
  };
}
