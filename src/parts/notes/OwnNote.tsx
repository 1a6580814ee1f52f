import { notes } from '#domain/notes/model.ts';
import { Words } from '#i18n/Words.tsx';
import { InOwnSpace, useFile, useQuery, useSpace } from '#storage/hooks.tsx';
import { ownNoteId } from '#storage/singletons.ts';
import { Card } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { usePeople } from '../people/use-people.ts';
import { useAct } from '../undo/use-act.ts';
import './own-note.css';
import { TextEditor } from './TextEditor.tsx';

const LONGEST_NOTE = 20_000;

export interface OwnNoteProps {
  readonly aboutKind: 'pair' | 'meeting' | 'goal' | 'application' | 'cv';
  readonly aboutId: string;
  /** In a column of a tablet it stretches. */
  readonly room?: 'normal' | 'panel';
}

/** What one person writes for herself about a talk or about the other; it looks unlike all shared paper. */
export function OwnNote(props: OwnNoteProps) {
  return (
    <InOwnSpace>
      <Note {...props} />
    </InOwnSpace>
  );
}

function Note({ aboutKind, aboutId, room = 'normal' }: OwnNoteProps) {
  const own = useSpace();
  const file = useFile();
  const today = useToday();
  const people = usePeople();
  const { act } = useAct();
  const id = ownNoteId(own.spaceUid, `${aboutKind}/${aboutId}`);
  const isThere = useQuery(async (read) => (await read.get(notes, id)) !== undefined, [id]);
  if (people === undefined || isThere === undefined) return null;
  // Whose personal data these are: a mentor writes about the mentee.
  const mentee = people.voice === 'theirs' ? people.mentee : undefined;
  // Whoever only looks leaves no note behind.
  const begin = (): void => {
    if (!isThere)
      void act(async (write) => {
        await write.create(notes, { by: file.me, aboutKind, aboutId, addedOn: today }, id);
      });
  };
  return (
    <Card as="section" kind="private" room={room}>
      <Stack gap={2}>
        <h2 className="wm-own-note__title">
          <Symbol name="lock" />
          <Words of="notes.own.title" />
        </h2>
        <div onFocus={begin}>
          <TextEditor
            definition={notes}
            row={id}
            field="body"
            label={<Words of="notes.own.label" />}
            labelHidden
            maxLength={LONGEST_NOTE}
          />
        </div>
        <p className="wm-soft wm-small">
          <Words of="common.privacy.onlyYou" />{' '}
          {mentee === undefined ? null : <Words of="notes.own.ask" values={{ name: mentee.name }} />}
        </p>
      </Stack>
    </Card>
  );
}
