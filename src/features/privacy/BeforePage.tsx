import { useEffect, useState } from 'react';
import type { PlainKey } from '#i18n/word-key.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useFile, useFileQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { isNothing, readBefore, signatureOf, type BeforeList, type Choosable } from './before-list.ts';
import { useSetApart } from './use-set-apart.ts';

export interface BeforePageProps {
  readonly lead: Lead;
  /** What she chose is set apart; `looked` names what she saw. */
  readonly onDone: (looked: string) => void;
}

/** Before a mentor comes into a file that was begun alone: what will be read, and what is to stay hers. */
export function BeforePage({ lead, onDone }: BeforePageProps) {
  const words = useWords();
  const file = useFile();
  const list = useFileQuery(readBefore, []);
  const hasCopy = useHasCopy();
  const [apart, setApartIds] = useState<ReadonlySet<string>>(new Set());
  const { setApart, fault, busy } = useSetApart();
  usePageTitle(words('sharing.before.title'));
  if (list === undefined)
    return (
      <Page focused lead={lead} title={words('sharing.before.title')}>
        {null}
      </Page>
    );
  const toggle = (id: string, on: boolean): void => {
    setApartIds(new Set(on ? [...apart, id] : [...apart].filter((one) => one !== id)));
  };
  const choices = [...list.goals, ...list.cvs, ...list.notes];
  const goOn = async (): Promise<void> => {
    if (await setApart(choices.filter(({ id }) => apart.has(id))))
      onDone(signatureOf(await readBefore(file.read)));
  };
  return (
    <Page
      focused
      lead={lead}
      title={words('sharing.before.title')}
      actions={
        <Button full busy={busy} onClick={() => void goOn()}>
          {words('common.action.next')}
        </Button>
      }
    >
      <FaultNotice fault={fault} />
      {isNothing(list) ? <p>{words('sharing.before.empty')}</p> : null}
      {choices.length === 0 ? null : (
        <>
          <p>
            <Words of="sharing.before.lead" />{' '}
            <Words of={hasCopy ? 'sharing.before.hidden' : 'sharing.before.hint'} />
          </p>
          {hasCopy ? <Notice>{words('sharing.before.copy')}</Notice> : null}
          {PARTS.map(([part, title]) => (
            <Choices key={part} title={title} choices={list[part]} apart={apart} onToggle={toggle} />
          ))}
          <p className="wm-soft">{words('sharing.before.later')}</p>
        </>
      )}
      <Also list={list} />
    </Page>
  );
}

const PARTS = [
  ['goals', 'sharing.before.goals'],
  ['cvs', 'sharing.before.cvs'],
  ['notes', 'sharing.before.notes'],
] as const satisfies readonly (readonly [keyof BeforeList, PlainKey])[];

/** Whether the file is in more places already: then what she sets apart is not shown to others, but stays there. */
function useHasCopy(): boolean {
  const file = useFile();
  const [hasCopy, setHasCopy] = useState(false);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const mayForget = await (await file.loadMover()).mayForget();
      if (!left) setHasCopy(!mayForget);
    };
    look().catch((error: unknown) => {
      // A file that was closed after she left has nothing more to say.
      if (!left) throw error;
    });
    return () => {
      left = true;
    };
  }, [file]);
  return hasCopy;
}

interface ChoicesProps {
  readonly title: PlainKey;
  readonly choices: readonly Choosable[];
  readonly apart: ReadonlySet<string>;
  readonly onToggle: (id: string, on: boolean) => void;
}

function Choices({ title, choices, apart, onToggle }: ChoicesProps) {
  const words = useWords();
  if (choices.length === 0) return null;
  return (
    <Section title={words(title)}>
      <Stack gap={2}>
        {choices.map(({ id, name }) => {
          const isApart = apart.has(id);
          return (
            <CheckRow
              key={id}
              label={name === '' ? words('sharing.before.untitled') : <bdi>{name}</bdi>}
              hint={words(isApart ? 'sharing.before.mine' : 'sharing.before.theirs')}
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
function Also({ list }: { readonly list: BeforeList }) {
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
    <Section title={words('sharing.before.also')}>
      <List flat>
        {shown.map(([, symbol, text]) => (
          <ListRow key={symbol} lead={<Tile symbol={symbol} kind="plain" />} title={text} />
        ))}
      </List>
    </Section>
  );
}
