import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { saveFile } from '#parts/files/hand-out.ts';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Field } from '#ui/Field.tsx';
import { focusRefusedSoon } from '#ui/focus-refused.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';
import { BackupCard } from './BackupCard.tsx';
import { fileName } from './file-name.ts';
import { MadePage, type Made } from './MadePage.tsx';
import type { OwnKey } from './own-key.ts';
import { Stoppable } from './Stoppable.tsx';
import { useBackups, type BackupState } from './use-backups.ts';
import { useLeaving } from './use-leaving.ts';

const FORM = 'backup-form';

/** One file with everything, sealed with her own words: made here, kept somewhere else. */
export function BackupPage({ ownKey }: { readonly ownKey: OwnKey }) {
  const words = useWords();
  const [made, setMade] = useState<Made | null>(null);
  const state = useBackups();
  usePageTitle(words(made ? 'backup.made.title' : 'backup.page.title'));
  if (made) return <MadePage made={made} />;
  if (state === undefined) return <LoadingPage parent="/help" />;
  return <AskPage state={state} ownKey={ownKey} onMade={setMade} />;
}

interface AskPageProps {
  readonly state: BackupState | null;
  readonly ownKey: OwnKey;
  readonly onMade: (made: Made) => void;
}

function AskPage({ state, ownKey, onMade }: AskPageProps) {
  const words = useWords();
  const lead = useBackLead('/help');
  const [typed, setTyped] = useState('');
  const { done, isWrong, hasFailed, make, stop } = useMaking(state, ownKey, onMade);
  const isEmpty = state !== null && state.things === 0;
  const canMake = state !== null && !isEmpty;
  return (
    <Page
      title={<Words of="backup.page.title" />}
      lead={lead}
      actions={
        canMake ? (
          <Button type="submit" form={FORM} full symbol="download" busy={done !== null}>
            <Words of="backup.make.action" />
          </Button>
        ) : undefined
      }
    >
      <RunningText>
        <Words of="backup.page.lead" />
      </RunningText>
      {state ? <BackupCard notes={state.notes} things={state.things} /> : null}
      {isEmpty ? (
        <EmptyState symbol="file" title={<Words of="backup.empty.title" />}>
          <Words of="backup.empty.body" />
        </EmptyState>
      ) : null}
      {state === null || hasFailed ? (
        <Notice kind="error" live="alert">
          <Words of="backup.make.failed" />
        </Notice>
      ) : null}
      {canMake ? (
        <form
          id={FORM}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (done !== null) return;
            void make(typed);
            focusRefusedSoon(event.currentTarget);
          }}
        >
          <Stack gap={3}>
            {done === null ? (
              <>
                <Field
                  label={<Words of="backup.words.label" />}
                  hint={<Words of="backup.words.hint" />}
                  error={isWrong ? <Words of="backup.words.error" /> : undefined}
                  value={typed}
                  onChange={setTyped}
                  size="large"
                  maxLength={200}
                  spellCheck={false}
                />
                <Button
                  kind="quiet"
                  symbol="digits"
                  onClick={() => {
                    setTyped(ownKey.pick());
                  }}
                >
                  <Words of="backup.words.pick" />
                </Button>
              </>
            ) : (
              <Stoppable label={words('backup.make.busy')} part={done} onStop={stop} />
            )}
            <Notice symbol="write">
              <Words of="backup.words.paper" />
            </Notice>
          </Stack>
        </form>
      ) : null}
      <Section title={<Words of="backup.other.title" />}>
        <List>
          <ListRow
            lead={<Tile symbol="upload" kind="plain" />}
            title={<Words of="backup.restore.open" />}
            to="/backup/restore"
          />
          <ListRow
            lead={<Tile symbol="print" kind="plain" />}
            title={<Words of="backup.readable.open" />}
            detail={<Words of="backup.readable.openDetail" />}
            to="/backup/readable"
          />
        </List>
      </Section>
      <MachineTranslation />
    </Page>
  );
}

function useMaking(state: BackupState | null, ownKey: OwnKey, onMade: (made: Made) => void) {
  const [done, setDone] = useState<number | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { begin, stop } = useLeaving();
  const make = async (typed: string): Promise<void> => {
    setFailed(false);
    setWrong(!ownKey.isLongEnough(typed));
    if (state === null || !ownKey.isLongEnough(typed)) return;
    setDone(0);
    const signal = begin();
    try {
      const made = await state.backups.make(await ownKey.work(signal), ownKey.make(typed, setDone, signal));
      if (signal.aborted) setDone(null);
      else if (made.ok) {
        const { file, madeAt, things, leftOut } = made.value;
        const blob = new Blob([file.slice()], { type: 'application/octet-stream' });
        const name = fileName(madeAt, 'werkmaat');
        saveFile(blob, name);
        await state.backups.note({ ms: madeAt, name, things });
        onMade({ file: blob, name, things, leftOut });
      } else setFailed(true);
    } catch {
      setFailed(!signal.aborted);
    }
    setDone(null);
  };
  return { done, isWrong, hasFailed, make, stop };
}
