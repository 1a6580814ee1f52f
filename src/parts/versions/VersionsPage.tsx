import { useRef, useState } from 'react';
import type { VersionContent } from '#domain/versions/content.ts';
import type { Version } from '#domain/versions/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useSpace } from '#storage/hooks.tsx';
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
import { useToday } from '../day/TodayProvider.tsx';
import { LoadingPage } from '../navigation/LoadingPage.tsx';
import { useBackLead } from '../navigation/use-back-lead.ts';
import { usePageTitle } from '../title/use-page-title.ts';
import { useUndoOffer } from '../undo/UndoProvider.tsx';
import { useVersionDay } from './use-version-day.ts';
import { useVersions } from './use-versions.ts';
import { keepVersion, throwAwayVersion, type VersionOf } from './version-commands.ts';
import { VersionView } from './VersionView.tsx';

export interface VersionsPageProps {
  readonly draft: VersionOf;
  /** Where the way back leads. */
  readonly parent: string;
  /** What stands there now. */
  readonly now: VersionContent;
  /** The lines of a version as they stand on paper. */
  readonly linesOf: (content: VersionContent) => readonly string[];
}

/** How a CV or letter stood before: keep one by name, look at one beside what stands there now, put it back. */
export function VersionsPage({ draft, parent, now, linesOf }: VersionsPageProps) {
  const words = useWords();
  const lead = useBackLead(parent);
  const all = useVersions(draft.of);
  const [opened, setOpened] = useState<string>();
  usePageTitle(words('versions.title'), words(`deleted.kind.${draft.kind}`));
  if (all === undefined) return <LoadingPage parent={parent} />;
  const open = all.find(({ id }) => id === opened);
  return (
    <Page lead={lead} title={<Words of="versions.title" />} titleSize="small">
      <Stack gap={5}>
        <KeepVersion draft={draft} now={now} />
        {all.length === 0 ? (
          <EmptyState symbol="clock" title={<Words of="versions.empty" />}>
            <Words of="versions.emptyBody" />
          </EmptyState>
        ) : (
          <Section title={<Words of="versions.earlier" />}>
            <List>
              {all.map((version) => (
                <VersionRow
                  key={version.id}
                  version={version}
                  isOpen={version.id === opened}
                  onOpen={() => {
                    setOpened(version.id === opened ? undefined : version.id);
                  }}
                />
              ))}
            </List>
          </Section>
        )}
        {open === undefined ? null : (
          <VersionView
            key={open.id}
            draft={draft}
            version={open}
            others={all.filter(({ id }) => id !== open.id)}
            now={now}
            linesOf={linesOf}
            onThrownAway={() => {
              setOpened(undefined);
            }}
          />
        )}
      </Stack>
    </Page>
  );
}

function KeepVersion({ draft, now }: { readonly draft: VersionOf; readonly now: VersionContent }) {
  const words = useWords();
  const space = useSpace();
  const today = useToday();
  const { offerUndo } = useUndoOffer();
  const [name, setName] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'ready' | 'busy' | 'missing' | 'failed'>('ready');
  const keep = async (): Promise<void> => {
    if (name.trim() === '') {
      setState('missing');
      focusRefusedSoon(form.current);
      return;
    }
    setState('busy');
    const made = await keepVersion(space, draft, now, { name: name.trim(), today });
    setState(made === null ? 'failed' : 'ready');
    if (made === null) return;
    setName('');
    offerUndo(words('versions.kept'), () => space.run(throwAwayVersion(made)));
  };
  return (
    <Section title={<Words of="versions.keep" />}>
      <Stack gap={3}>
        <RunningText className="wm-soft">
          <Words of="versions.keepBody" />
        </RunningText>
        <div ref={form}>
          <Field
            label={<Words of="versions.name" />}
            hint={<Words of="versions.nameHint" />}
            error={state === 'missing' ? <Words of="versions.nameError" /> : undefined}
            value={name}
            maxLength={80}
            onChange={setName}
          />
        </div>
        {state === 'failed' ? (
          <Notice kind="error" live="alert">
            <Words of="save.notSaved.title" />
          </Notice>
        ) : null}
        <div>
          <Button symbol="tick" busy={state === 'busy'} onClick={() => void keep()}>
            <Words of="versions.keepAction" />
          </Button>
        </div>
      </Stack>
    </Section>
  );
}

interface VersionRowProps {
  readonly version: Version;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function VersionRow({ version, isOpen, onOpen }: VersionRowProps) {
  const day = useVersionDay();
  return (
    <ListRow
      onClick={onOpen}
      current={isOpen}
      lead={<Tile symbol={version.name === '' ? 'clock' : 'folder'} kind="plain" />}
      title={version.name === '' ? <Words of="versions.automatic" /> : <Name>{version.name}</Name>}
      detail={day(version)}
    />
  );
}
