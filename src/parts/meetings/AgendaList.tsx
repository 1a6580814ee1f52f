import { useRef, useState, type SyntheticEvent } from 'react';
import type { AgendaItem } from '#domain/meetings/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useOpenedForm } from '#ui/use-opened-form.ts';
import { useToday } from '../day/TodayProvider.tsx';
import { MemberDisc } from '../people/MemberDisc.tsx';
import { isReadByMentee, type People } from '../people/use-people.ts';
import { ReadingAdvice } from '../reading/ReadingAdvice.tsx';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';
import { addAgendaItem } from './agenda-commands.ts';

export interface AgendaListProps {
  readonly items: readonly AgendaItem[];
  readonly people: People;
  /** The talk that new points are for; `''`: they wait for the next one. */
  readonly meeting: string;
}

/** What the two want to talk about, each point with who brought it, and room for one more. */
export function AgendaList({ items, people, meeting }: AgendaListProps) {
  const [adding, setAdding] = useState(false);
  const place = useOpenedForm(adding);
  return (
    <div ref={place} className="wm-stack wm-gap-3">
      <List>
        {items.map((item) => (
          <AgendaRow key={item.id} item={item} people={people} />
        ))}
        {adding ? null : (
          <ListRow
            lead={<Tile symbol="plus" />}
            title={
              <Words of={people.voice === 'mine' ? 'meetings.agenda.add' : 'meetings.agenda.addTheirs'} />
            }
            end={<></>}
            onClick={() => {
              setAdding(true);
            }}
          />
        )}
      </List>
      {adding ? (
        <NewItem
          people={people}
          meeting={meeting}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}

function AgendaRow({ item, people }: { readonly item: AgendaItem; readonly people: People }) {
  const by = people.memberOf(item.by);
  return (
    <ListRow
      to={`/meetings/points/${item.id}`}
      lead={by ? <MemberDisc member={by} /> : <Tile symbol="talk" kind="plain" />}
      sentence
      title={<Name>{item.what}</Name>}
      detail={by ? <Name>{by.name}</Name> : undefined}
    />
  );
}

export const LONGEST_ITEM = 200;

interface NewItemProps {
  readonly people: People;
  readonly meeting: string;
  readonly onClose: () => void;
}

/** One point after the other, without leaving the screen. */
function NewItem({ people, meeting, onClose }: NewItemProps) {
  const words = useWords();
  const today = useToday();
  const { act, fault, busy } = useAct();
  const [what, setWhat] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    if (what.trim() === '') {
      onClose();
      return;
    }
    const added = await act(addAgendaItem(what, meeting, today), words('meetings.agenda.added'));
    if (!added.ok) return;
    setWhat('');
    input.current?.focus();
  };
  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      <Stack gap={2}>
        <Field
          ref={input}
          label={
            <Words
              of={people.voice === 'mine' ? 'meetings.agenda.question' : 'meetings.agenda.questionTheirs'}
            />
          }
          value={what}
          maxLength={LONGEST_ITEM}
          enterKeyHint="done"
          onChange={setWhat}
        />
        {isReadByMentee(people) ? <ReadingAdvice text={what} /> : null}
        <FaultNotice fault={fault} />
        <div>
          <Button type="submit" kind="second" size="small" symbol="plus" busy={busy}>
            <Words of="meetings.agenda.save" />
          </Button>
          <Button kind="quiet" size="small" onClick={onClose}>
            <Words of="common.action.close" />
          </Button>
        </div>
      </Stack>
    </form>
  );
}
