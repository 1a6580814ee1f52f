import type { ReactNode } from 'react';
import { PLAN_SECTIONS, type PlanSection } from '#domain/plan/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { WholePlan } from '../use-plan.ts';

const symbols: Readonly<Record<PlanSection, SymbolName>> = {
  canDo: 'good',
  want: 'star',
  now: 'today',
  learn: 'school',
  inTheWay: 'attention',
  helpers: 'people',
};

const LONGEST_BEGINNING = 80;

/** The first line of what was written, cut at a word. */
function beginningOf(text: string): string {
  const [line = ''] = text.trim().split('\n');
  if (line.length <= LONGEST_BEGINNING) return line;
  const cut = line.slice(0, LONGEST_BEGINNING);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_BEGINNING / 2))}…`;
}

export interface SectionsPartProps {
  readonly whole: WholePlan;
  readonly title?: ReactNode;
}

/** Her plan in her own words, part by part, each with its beginning. */
export function SectionsPart({ whole, title }: SectionsPartProps) {
  const { plan, people } = whole;
  const theirs = people.voice === 'mine' ? undefined : people.mentee?.name;
  return (
    <Section
      title={
        title ??
        (theirs === undefined ? (
          <Words of="plan.section.title" />
        ) : (
          <Words of="plan.section.titleTheirs" values={{ name: theirs }} />
        ))
      }
    >
      <List>
        {PLAN_SECTIONS.map((section) => {
          const beginning = beginningOf(plan?.[section] ?? '');
          return (
            <ListRow
              key={section}
              to={`/plan/${section}`}
              lead={<Tile symbol={symbols[section]} kind={beginning === '' ? 'plain' : 'green'} />}
              title={
                theirs === undefined ? (
                  <Words of={`plan.section.${section}.label`} />
                ) : (
                  <Words of={`plan.section.${section}.labelTheirs`} values={{ name: theirs }} />
                )
              }
              detail={beginning === '' ? <Words of="common.state.empty" /> : <Name>{beginning}</Name>}
            />
          );
        })}
      </List>
    </Section>
  );
}
