import { useState } from 'react';
import { notes } from '#domain/notes/model.ts';
import { Words } from '#i18n/Words.tsx';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import type { People } from '#parts/people/use-people.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { InOwnSpace, useFile, useOwnQuery, useSpace } from '#storage/hooks.tsx';
import { ownNoteId } from '#storage/singletons.ts';
import type { Command } from '#storage/space.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Grow, Row, Stack } from '#ui/Stack.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { useRail } from '#ui/use-media.ts';
import './meetings.css';

/** `by` is the member row of the file, as of every note; begun on two devices it is one note. */
const beginNote =
  (id: string, by: string, meeting: string, today: string): Command<string> =>
  (write) =>
    write.create(notes, { by, aboutKind: 'meeting', aboutId: meeting, addedOn: today }, id);

export interface PrivateNotesProps {
  readonly meeting: string;
  readonly people: People;
}

/** What only the writer reads: a note in the own space, on paper that looks unlike all shared paper. */
export function PrivateNotes({ meeting, people }: PrivateNotesProps) {
  const note = useOwnQuery(
    async (read) => (await read.list(notes, { code: 'aboutId', equals: meeting }))[0] ?? null,
    [meeting],
  );
  const [isBegunHere, setBegunHere] = useState(false);
  const mentee = people.voice === 'theirs' ? people.mentee : undefined;
  return (
    <Card kind="private" as="section" room="panel" aria-labelledby="meeting-private">
      <Row gap={2} wrap={false}>
        <Symbol name="lock" />
        <h2 id="meeting-private">
          <Words of="meetings.private.title" />
        </h2>
      </Row>
      <p className="wm-soft wm-small">
        <Words of="meetings.private.hint" />
        {mentee ? (
          <>
            {' '}
            <Words of="meetings.private.mayAsk" values={{ name: mentee.name }} />
          </>
        ) : null}
      </p>
      <Grow>
        <InOwnSpace>
          {note === undefined ? null : note === null ? (
            <BeginNote
              meeting={meeting}
              onBegin={() => {
                setBegunHere(true);
              }}
            />
          ) : (
            <OpenNote note={note.id} isBegunHere={isBegunHere} />
          )}
        </InOwnSpace>
      </Grow>
    </Card>
  );
}

interface BeginNoteProps {
  readonly meeting: string;
  readonly onBegin: () => void;
}

function BeginNote({ meeting, onBegin }: BeginNoteProps) {
  const { spaceUid } = useSpace();
  const { me } = useFile();
  const today = useToday();
  const { act, fault, busy } = useAct();
  const begin = beginNote(ownNoteId(spaceUid, `meeting/${meeting}`), me, meeting, today);
  return (
    <Stack gap={2}>
      <FaultNotice fault={fault} />
      <Button
        kind="second"
        full
        symbol="write"
        busy={busy}
        onClick={() => {
          onBegin();
          void act(begin);
        }}
      >
        <Words of="meetings.private.begin" />
      </Button>
    </Stack>
  );
}

/** Lines of the empty paper. */
const ROWS = { phone: 3, tablet: 8 } as const;

interface OpenNoteProps {
  readonly note: string;
  /** Begun with a press on this screen. */
  readonly isBegunHere: boolean;
}

function OpenNote({ note, isBegunHere }: OpenNoteProps) {
  const rail = useRail();
  return (
    <TextEditor
      definition={notes}
      row={note}
      field="body"
      label={<Words of="meetings.private.title" />}
      labelHidden
      rows={rail ? ROWS.tablet : ROWS.phone}
      maxLength={notes.fields.body.maxLength}
      focused={isBegunHere}
    />
  );
}
