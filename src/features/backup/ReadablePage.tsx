import { useState } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { saveFile } from '#parts/files/hand-out.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { civilToday } from '#storage/civil-today.ts';
import { useSession } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { fileName } from './file-name.ts';
import { sectionOf } from './readable-sections.ts';
import { writeReadable } from './write-readable.ts';

type State = { readonly type: 'ask' | 'failed' | 'done' } | { readonly type: 'busy'; readonly part: number };

/** Everything that she may read, as a page and as data, in one file without a lock: said before it is made. */
export function ReadablePage({ now }: { readonly now: () => number }) {
  const words = useWords();
  const lead = useBackLead('/backup');
  usePageTitle(words('backup.readable.title'));
  const [state, setState] = useState<State>({ type: 'ask' });
  const write = useWriter(now);
  const make = async (): Promise<void> => {
    setState({ type: 'busy', part: 0 });
    try {
      await write((part) => {
        setState({ type: 'busy', part });
      });
      setState({ type: 'done' });
    } catch {
      setState({ type: 'failed' });
    }
  };
  return (
    <Page
      title={words('backup.readable.title')}
      lead={lead}
      actions={
        <Button full symbol="download" busy={state.type === 'busy'} onClick={() => void make()}>
          {words('backup.readable.action')}
        </Button>
      }
    >
      <p>{words('backup.readable.lead')}</p>
      <Notice kind="warning" title={words('backup.readable.unlocked')}>
        <Stack gap={2}>
          <SymbolLine symbol="lock">{words('backup.readable.mine')}</SymbolLine>
          <SymbolLine symbol="archive">{words('backup.readable.hidden')}</SymbolLine>
        </Stack>
      </Notice>
      {state.type === 'busy' ? (
        <Progress label={words('backup.readable.busy')} value={state.part} max={1} />
      ) : null}
      {state.type === 'done' ? (
        <Notice live="status" symbol="tick">
          {words('backup.readable.done')}
        </Notice>
      ) : null}
      {state.type === 'failed' ? (
        <Notice kind="error" live="alert">
          {words('backup.fault.failed')}
        </Notice>
      ) : null}
    </Page>
  );
}

function useWriter(now: () => number): (onPart: (part: number) => void) => Promise<void> {
  const session = useSession();
  const words = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  return async (onPart) => {
    const madeAt = now();
    const file = await writeReadable({
      spaces: (await session.backups()).readable(),
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
      onProgress: (done, of) => {
        onPart(of === 0 ? 1 : done / of);
      },
    });
    saveFile(file, fileName(madeAt, 'zip'));
  };
}
