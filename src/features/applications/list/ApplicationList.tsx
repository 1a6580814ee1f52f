import { useState, type ReactNode } from 'react';
import { inGroup, type Entry } from '#domain/applications/entries.ts';
import { GROUPS, type Group } from '#domain/applications/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { ApplicationRow } from '#parts/applications/ApplicationRow.tsx';
import type { People } from '#parts/people/use-people.ts';
import { Button } from '#ui/Button.tsx';
import { Fold } from '#ui/Fold.tsx';
import { List } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';

export interface ApplicationListProps {
  readonly entries: readonly Entry[];
  readonly people: People;
  readonly openId?: string | undefined;
  /** What is over is unfolded from the start. */
  readonly showOver?: boolean;
}

/** All applications by what needs doing; what is over stays folded. */
export function ApplicationList({ entries, people, openId, showOver = false }: ApplicationListProps) {
  const groups = GROUPS.map((group) => ({ group, list: inGroup(entries, group) })).filter(
    ({ list }) => list.length > 0,
  );
  return groups.map(({ group, list }) => {
    const rows = (
      <PagedRows
        list={list}
        row={(entry) => (
          <ApplicationRow
            key={entry.application.id}
            entry={entry}
            voice={people.voice}
            current={entry.application.id === openId}
          />
        )}
      />
    );
    if (group === 'over')
      return (
        <Fold
          key={group}
          open={showOver || list.some(({ application }) => application.id === openId) ? true : undefined}
          summary={
            <>
              <Words of="applications.list.closed" /> <span className="wm-soft">{list.length}</span>
            </>
          }
        >
          {rows}
        </Fold>
      );
    return (
      <Section key={group} title={<GroupTitle group={group} people={people} />} aside={list.length}>
        {rows}
      </Section>
    );
  });
}

function GroupTitle({ group, people }: { readonly group: Exclude<Group, 'over'>; readonly people: People }) {
  switch (group) {
    case 'now':
      return people.voice === 'mine' || !people.mentee ? (
        <Words of="applications.list.now" />
      ) : (
        <Words of="applications.list.nowTheirs" values={{ name: people.mentee.name }} />
      );
    case 'followUp':
      return <Words of="applications.list.followUp" />;
    case 'waiting':
      return <Words of="applications.list.waiting" />;
  }
}

const PAGE = 50;

export interface PagedRowsProps {
  readonly list: readonly Entry[];
  readonly row: (entry: Entry) => ReactNode;
  /** Without it the rows stand in one rounded block. */
  readonly bare?: boolean;
}

/** The first fifty; more when asked, so that a thousand rows stay quick. */
export function PagedRows({ list, row, bare = false }: PagedRowsProps) {
  const [shown, setShown] = useState(PAGE);
  const rows = list.slice(0, shown).map(row);
  const left = list.length - shown;
  return (
    <>
      {bare ? rows : <List>{rows}</List>}
      {left <= 0 ? null : (
        <Button
          kind="second"
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          <Words of="applications.list.more" values={{ count: Math.min(PAGE, left) }} />
        </Button>
      )}
    </>
  );
}
