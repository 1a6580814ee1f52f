import { useEffect, useMemo } from 'react';
import { useParams } from 'react-router';
import { notes } from '#domain/notes/model.ts';
import { dutchIsMissing } from '#domain/shared/own-words.ts';
import type { RowOf } from '#domain/shared/record.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { AskedHere } from '#parts/both-wrote/AskedHere.tsx';
import { EarlierVersions } from '#parts/history/EarlierVersions.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { DutchMissing } from '#parts/own-words/DutchMissing.tsx';
import { OwnTextEditor } from '#parts/own-words/OwnTextEditor.tsx';
import { SavedOwnWords } from '#parts/own-words/SavedOwnWords.tsx';
import { isReadByMentee, usePeople, type People } from '#parts/people/use-people.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { useHome, type Home } from '#parts/privacy/use-home.ts';
import { WhoReads } from '#parts/privacy/WhoReads.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useOwnQuery, useOwnSpace, useQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { Tile } from '#ui/Tile.tsx';
import { AboutSubject } from './AboutSubject.tsx';
import { dropIfEmpty, throwAwayNote } from './commands.ts';
import { useSubjects } from './use-subjects.ts';
import { useNoteName } from './use-note-name.ts';

const LONGEST_NAME = 120;
const LONGEST_NOTE = 20_000;

/** One note: its name, its text, and who reads it. */
export function NotePage() {
  const { id = '' } = useParams();
  const words = useWords();
  const lead = useBackLead('/notes');
  const home = useHome(notes, id);
  const people = usePeople();
  useDropEmpty(id);
  usePageTitle(words(home === 'nowhere' ? 'notes.missing.title' : 'notes.one.page'));
  if (home === undefined || people === undefined) return <LoadingPage parent="/notes" />;
  if (home === 'nowhere') return <MissingNote />;
  return (
    <Page lead={lead} title={<Words of="notes.one.page" />}>
      <AskedHere rows={[id]} people={people} />
      <HomeSpace home={home}>
        <NoteCard id={id} isPrivate={home === 'mine'} people={people} />
        <BesideWhat id={id} people={people} />
      </HomeSpace>
      {/* Stays where it is when the note moves, and keeps the focus. */}
      <Readers id={id} home={home} />
      <HomeSpace home={home}>
        <ThrowAway id={id} people={people} />
      </HomeSpace>
    </Page>
  );
}

/** A note that was written beside something leads there. */
function BesideWhat({ id, people }: { readonly id: string; readonly people: People }) {
  const note = useNote(id);
  const list = useMemo(() => (note === undefined ? [] : [note]), [note]);
  const subject = useSubjects(list)?.get(id);
  if (subject === undefined) return null;
  return (
    <List>
      <ListRow
        to={subject.to}
        lead={<Tile symbol={subject.kind === 'talk' ? 'talk' : 'file'} />}
        title={<AboutSubject subject={subject} people={people} />}
      />
    </List>
  );
}

/** What one person wrote down beside a talk stays hers: its place there is only in her own space. */
function Readers({ id, home }: { readonly id: string; readonly home: Home }) {
  const own = useOwnQuery((read) => read.get(notes, id), [id]);
  if (home !== 'mine' || own === undefined || own.aboutKind === '') return <WhoReads of={notes} id={id} />;
  return (
    <SymbolLine symbol="lock">
      <Words of="common.privacy.onlyYou" />
    </SymbolLine>
  );
}

/** Only in the own space: what the other may have seen is never cleared away behind her back. */
function useDropEmpty(id: string): void {
  const own = useOwnSpace();
  useEffect(
    () => () => {
      // Where the space was closed meanwhile an empty note stays, and can be thrown away.
      void own
        ?.flush()
        .then(() => own.run(dropIfEmpty(id)))
        .catch(() => undefined);
    },
    [own, id],
  );
}

const useNote = (id: string): RowOf<typeof notes> | undefined =>
  useQuery((read) => read.get(notes, id), [id]);

interface NoteCardProps {
  readonly id: string;
  readonly isPrivate: boolean;
  readonly people: People;
}

function NoteCard({ id, isPrivate, people }: NoteCardProps) {
  const note = useNote(id);
  const name = useNoteName(id, note?.title ?? '');
  const { act, fault } = useAct();
  if (note === undefined) return null;
  return (
    <Card as="section" kind={isPrivate ? 'private' : 'flat'}>
      <Stack gap={3}>
        <FaultNotice fault={name.fault ?? fault} />
        <div>
          <Field
            label={<Words of="notes.title.label" />}
            hint={<Words of="common.hint.optional" />}
            maxLength={LONGEST_NAME}
            value={name.value}
            onChange={name.onChange}
            onBlur={name.onBlur}
          />
          <EarlierVersions of={notes} id={id} field="title" />
        </div>
        <SavedOwnWords
          record={notes}
          of={note}
          field="title"
          about="notes.title.label"
          maxLength={LONGEST_NAME}
          onSave={(patch) => void act((write) => write.update(notes, id, patch))}
        />
        <TextEditor
          definition={notes}
          row={id}
          field="body"
          label={<Words of="notes.body.label" />}
          hint={<Words of="common.hint.speak" />}
          maxLength={LONGEST_NOTE}
          advice={!isPrivate && isReadByMentee(people)}
        />
        <OwnTextEditor
          record={notes}
          of={note}
          field="body"
          about="notes.body.label"
          maxLength={LONGEST_NOTE}
          lined
        />
        {dutchIsMissing(note, 'title') || dutchIsMissing(note, 'body') ? (
          <DutchMissing voice={people.voice} />
        ) : null}
      </Stack>
    </Card>
  );
}

/** Only who wrote a note throws it away. */
function ThrowAway({ id, people }: { readonly id: string; readonly people: People }) {
  const words = useWords();
  const goBack = useGoBack('/notes');
  const { act, fault, busy } = useAct();
  const note = useNote(id);
  if (note === undefined || (note.by !== '' && note.by !== people.me.id)) return null;
  const throwAway = async (): Promise<void> => {
    const gone = await act(throwAwayNote(id), words('notes.throwAway.done'));
    if (gone.ok) goBack();
  };
  return (
    <>
      <FaultNotice fault={fault} />
      <div>
        <Button kind="quiet" symbol="bin" busy={busy} onClick={() => void throwAway()}>
          <Words of="notes.throwAway.action" />
        </Button>
      </div>
    </>
  );
}

function MissingNote() {
  return (
    <Page
      lead={useBackLead('/notes')}
      title={<Words of="notes.missing.title" />}
      actions={
        <Button kind="second" full to="/notes">
          <Words of="notes.missing.action" />
        </Button>
      }
    >
      <RunningText>
        <Words of="notes.missing.body" />
      </RunningText>
    </Page>
  );
}
