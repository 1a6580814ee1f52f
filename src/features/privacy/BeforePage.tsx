import { useEffect, useState } from 'react';
import type { PlainKey } from '#i18n/word-key.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { usePeople } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { useFile, useFileQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import {
  choicesOf,
  isNothing,
  readBefore,
  signatureOf,
  type BeforeList,
  type Choosable,
} from './before-list.ts';
import { useSetApart } from './use-set-apart.ts';

export interface BeforePageProps {
  readonly lead: Lead;
  /** What she chose is set apart; `looked` names what she saw. */
  readonly onDone: (looked: string) => void;
  /** What goes along is copied into another file. */
  readonly isCopied?: boolean;
}

/** Before another comes into a file that was begun alone, or gets what it holds: what will be read, and what is to stay hers. */
export function BeforePage({ lead, onDone, isCopied = false }: BeforePageProps) {
  const words = useWords();
  const file = useFile();
  const list = useFileQuery(readBefore, []);
  const isNewFile = useIsNewFile() || isCopied;
  const people = usePeople();
  const [apart, setApartIds] = useState<ReadonlySet<string>>(new Set());
  const { setApart, fault, busy } = useSetApart();
  const reader = people?.voice === 'theirs' ? OF_MENTEE : OF_MENTOR;
  usePageTitle(words(reader.title));
  if (list === undefined || people === undefined)
    return (
      <Page focused lead={lead} title={<Words of={reader.title} />}>
        {null}
      </Page>
    );
  const toggle = (id: string, on: boolean): void => {
    setApartIds(new Set(on ? [...apart, id] : [...apart].filter((one) => one !== id)));
  };
  const choices = choicesOf(list);
  const goOn = async (): Promise<void> => {
    if (await setApart(choices.filter(({ id }) => apart.has(id))))
      onDone(signatureOf(await readBefore(file.read)));
  };
  return (
    <Page
      focused
      lead={lead}
      title={<Words of={reader.title} />}
      actions={
        <Button full busy={busy} onClick={() => void goOn()}>
          <Words of="common.action.next" />
        </Button>
      }
    >
      <FaultNotice fault={fault} />
      {isNothing(list) ? (
        <RunningText>
          <Words of="sharing.before.empty" />
        </RunningText>
      ) : null}
      {choices.length === 0 ? null : (
        <>
          <RunningText>
            <Words of="sharing.before.lead" /> <Words of={reader.hint} />
          </RunningText>
          {PARTS.map(([part, title]) => (
            <Choices
              key={part}
              title={title}
              choices={list[part]}
              apart={apart}
              readBy={reader.theirs}
              onToggle={toggle}
            />
          ))}
          <RunningText className="wm-soft">
            <Words of="sharing.before.later" />
          </RunningText>
        </>
      )}
      <Also list={list} title={reader.also} />
      {isNewFile && !isNothing(list) ? (
        <RunningText className="wm-soft">
          <Words of="sharing.before.history" />
        </RunningText>
      ) : null}
      {people.other && !isCopied ? (
        <RunningText className="wm-soft">
          <Words of="sharing.before.former" values={{ name: people.other.name }} />
        </RunningText>
      ) : null}
      <MachineTranslation />
    </Page>
  );
}

const OF_MENTOR = {
  title: 'sharing.before.title',
  hint: 'sharing.before.hint',
  also: 'sharing.before.also',
  theirs: 'sharing.before.theirs',
} as const satisfies { readonly [part: string]: PlainKey };

const OF_MENTEE = {
  title: 'sharing.before.mentee.title',
  hint: 'sharing.before.mentee.hint',
  also: 'sharing.before.mentee.also',
  theirs: 'sharing.before.mentee.theirs',
} as const satisfies { readonly [part: string]: PlainKey };

const PARTS = [
  ['goals', 'sharing.before.goals'],
  ['cvs', 'sharing.before.cvs'],
  ['letters', 'sharing.before.letters'],
  ['notes', 'sharing.before.notes'],
] as const satisfies readonly (readonly [keyof BeforeList, PlainKey])[];

/** Whether the file stood in more places: then what she lets be read goes on in a new one, as it is now. */
function useIsNewFile(): boolean {
  const file = useFile();
  const [isNewFile, setIsNewFile] = useState(false);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const mayForget = await (await file.loadMover()).mayForget();
      if (!left) setIsNewFile(!mayForget);
    };
    look().catch((error: unknown) => {
      // A file that was closed after she left has nothing more to say.
      if (!left) throw error;
    });
    return () => {
      left = true;
    };
  }, [file]);
  return isNewFile;
}

interface ChoicesProps {
  readonly title: PlainKey;
  readonly choices: readonly Choosable[];
  readonly apart: ReadonlySet<string>;
  /** What is said of something that goes along. */
  readonly readBy: PlainKey;
  readonly onToggle: (id: string, on: boolean) => void;
}

function Choices({ title, choices, apart, readBy, onToggle }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <Section title={<Words of={title} />}>
      <Stack gap={2}>
        {choices.map(({ id, name }) => {
          const isApart = apart.has(id);
          return (
            <CheckRow
              key={id}
              label={name === '' ? <Words of="sharing.before.untitled" /> : <bdi>{name}</bdi>}
              hint={<Words of={isApart ? 'sharing.before.mine' : readBy} />}
              checked={isApart}
              onChange={(on) => {
                onToggle(id, on);
              }}
            />
          );
        })}
      </Stack>
    </Section>
  );
}

/** What belongs to both from the beginning, one line each. */
function Also({ list, title }: { readonly list: BeforeList; readonly title: PlainKey }) {
  const words = useWords();
  const lines: readonly (readonly [boolean, SymbolName, string])[] = [
    [list.hasPlan, 'route', words('sharing.before.plan')],
    [list.applications > 0, 'work', words('sharing.before.applications', { count: list.applications })],
    [list.hasSteps, 'step', words('sharing.before.steps')],
    [list.hasMeetings, 'talk', words('sharing.before.meetings')],
  ];
  const shown = lines.filter(([isThere]) => isThere);
  if (shown.length === 0) return null;
  return (
    <Section title={<Words of={title} />}>
      <List flat>
        {shown.map(([, symbol, text]) => (
          <ListRow key={symbol} lead={<Tile symbol={symbol} kind="plain" />} title={text} />
        ))}
      </List>
    </Section>
  );
}
