import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { InOwnSpace, useFileQuery, useOwnQuery, useQuery, useSpace } from '#storage/hooks.tsx';
import type { Command, ContestedDeletion, Reader } from '#storage/space.ts';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Row, Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { Tile } from '#ui/Tile.tsx';
import { labelKeyOf } from '../both-wrote/asked-fields.ts';
import { chooserInstead } from '../both-wrote/chooser.ts';
import type { People } from '../people/use-people.ts';
import { definitionOf } from '../places/definition-of.ts';
import { kindKeyOf, nameOfRow, useRowNameWords, type RowName } from '../places/row-name.ts';
import { readContested } from './read-contested.ts';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';

export interface ContestedCardsProps {
  /** Only of these rows; without, of all. */
  readonly rows?: readonly string[];
  readonly people: People;
}

/** One person threw it away while the other wrote in it: it stays, until one of the two says so. */
export function ContestedCards({ rows, people }: ContestedCardsProps) {
  const shared = useFileQuery(readContested, []);
  const own = useOwnQuery(readContested, []);
  const cards = (all: readonly ContestedDeletion[] = []) =>
    all
      .filter(({ isMove }) => !isMove)
      .filter(({ table, row }) => kindKeyOf(table) !== undefined && (rows?.includes(row) ?? true))
      .map((one) => <ContestedCard key={`${one.table}${one.row}`} one={one} people={people} />);
  return (
    <>
      {cards(shared)}
      <InOwnSpace>{cards(own)}</InOwnSpace>
    </>
  );
}

const resolve =
  ({ table, row }: ContestedDeletion, answer: 'keep' | 'throwAway'): Command<void> =>
  async (write) => {
    const definition = definitionOf(table);
    if (!definition) return;
    await (answer === 'keep' ? write.restore(definition, row) : write.remove(definition, row));
  };

async function readName(read: Reader, { table, row }: ContestedDeletion): Promise<RowName> {
  const definition = definitionOf(table);
  return nameOfRow(table, definition && (await read.get(definition, row)));
}

interface CardProps {
  readonly one: ContestedDeletion;
  readonly people: People;
}

function ContestedCard({ one, people }: CardProps) {
  const words = useWords();
  const nameWords = useRowNameWords(people.voice);
  const { act, fault, busy } = useAct();
  const name = useQuery((read) => readName(read, one), [one.table, one.row]);
  const kind = kindKeyOf(one.table);
  const kindWord = kind === undefined ? '' : words(kind);
  const chooser = chooserInstead(one.table, people);
  if (name === undefined) return null;
  const told = nameWords(name);
  return (
    <Card as="section" aloud>
      <Stack gap={3}>
        <Row gap={3} align="start" wrap={false}>
          <Tile symbol="bin" kind="plain" />
          <Stack gap={1}>
            <RunningText className="wm-strong wm-beside-hear-button">
              <Words of="bothWrote.deleted.title" />
            </RunningText>
            <p>
              {kindWord === told ? null : `${kindWord}: `}
              <Name>{told}</Name>
            </p>
            <WhoDidWhat one={one} people={people} />
          </Stack>
        </Row>
        <FaultNotice fault={fault} />
        {chooser === undefined ? (
          <ButtonRow>
            {/* Kept is what it is already: there is nothing to put back. */}
            <Button kind="second" busy={busy} onClick={() => void act(resolve(one, 'keep'))}>
              <Words of="bothWrote.deleted.keep" />
            </Button>
            <Button
              kind="second"
              busy={busy}
              onClick={() => void act(resolve(one, 'throwAway'), words('bothWrote.deleted.gone'))}
            >
              <Words of="common.action.throwAway" />
            </Button>
          </ButtonRow>
        ) : (
          <SymbolLine symbol="person">
            <Words of="bothWrote.otherChooses" values={{ name: chooser.name }} />
          </SymbolLine>
        )}
      </Stack>
    </Card>
  );
}

function WhoDidWhat({ one, people }: CardProps) {
  const words = useWords();
  const { kind } = useSpace();
  // In the own space every device is hers.
  const isMe = (member: string | null): boolean => kind === 'own' || member === people.me.id;
  const nameOf = (member: string | null): string =>
    people.memberOf(member)?.name ?? words('common.person.other');
  const writers = [...new Set(one.changed.map(({ member }) => (kind === 'own' ? people.me.id : member)))];
  const fieldsOf = (writer: string | null): string =>
    one.changed
      .filter(({ member }) => kind === 'own' || member === writer)
      .flatMap(({ field }) => labelKeyOf({ table: one.table, field }) ?? [])
      .map((label) => words(label))
      .join(', ');
  const changes = writers
    .map((writer) => ({ writer, fields: fieldsOf(writer) }))
    .filter(({ fields }) => fields !== '');
  return (
    <div className="wm-soft wm-small">
      <p>
        {isMe(one.deletedBy) ? (
          <Words of="bothWrote.deleted.byMe" />
        ) : (
          <Words of="bothWrote.deleted.byOther" values={{ name: nameOf(one.deletedBy) }} />
        )}
      </p>
      {changes.map(({ writer, fields }) => (
        <p key={writer}>
          {isMe(writer) ? (
            <Words of="bothWrote.deleted.changedByMe" values={{ fields: <span>{fields}</span> }} />
          ) : (
            <Words
              of="bothWrote.deleted.changedByOther"
              values={{ name: nameOf(writer), fields: <span>{fields}</span> }}
            />
          )}
        </p>
      ))}
      {changes.length > 0 ? null : (
        <RunningText>
          <Words of={one.changed.length === 0 ? 'bothWrote.deleted.putBack' : 'bothWrote.deleted.body'} />
        </RunningText>
      )}
    </div>
  );
}
