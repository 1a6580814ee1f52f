import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useFile } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Field } from '#ui/Field.tsx';
import { List } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { FindRow } from './FindRow.tsx';
import { rememberedQuery, rememberQuery } from './remembered-query.ts';
import './search.css';
import { groupedFinds, useDebounced, useSearchIndex, type FindGroup } from './use-finds.ts';

const LONGEST_QUERY = 80;
/** Rows of one kind at first. */
const FIRST = 5;

const groupKeys = {
  application: 'search.group.application',
  step: 'search.group.step',
  goal: 'search.group.goal',
  plan: 'search.group.plan',
  meeting: 'search.group.meeting',
  cv: 'search.group.cv',
  letter: 'search.group.letter',
  note: 'search.group.note',
} as const satisfies Record<FindGroup['group'], string>;

/** One field through everything of the file and of her own, without a connection. */
export function SearchPage() {
  const words = useWords();
  const { key } = useLocation();
  const visit = `${useFile().id}/${key}`;
  const [typed, setTyped] = useState(() => rememberedQuery(visit));
  // The list may be drawn a moment later; a letter that is typed may not.
  const query = useDeferredValue(useDebounced(typed));
  const index = useSearchIndex();
  const field = useRef<HTMLInputElement>(null);
  usePageTitle(words('search.page.title'));
  useEffect(() => {
    // After the shell has put the focus on the title: here the field is what one comes for.
    const timer = setTimeout(() => {
      if (rememberedQuery(visit) === '') field.current?.focus({ preventScroll: true });
    });
    return () => {
      clearTimeout(timer);
    };
  }, [visit]);
  const found = useMemo(
    () => (index === undefined || query.trim() === '' ? undefined : groupedFinds(index, query)),
    [index, query],
  );
  return (
    <Page lead={useBackLead('/jobs')} title={<Words of="search.page.title" />}>
      <search>
        <Field
          ref={field}
          type="search"
          symbol="search"
          label={<Words of="search.field" />}
          hint={<Words of="search.hint" />}
          value={typed}
          maxLength={LONGEST_QUERY}
          enterKeyHint="search"
          spellCheck={false}
          onChange={(value) => {
            setTyped(value);
            rememberQuery(visit, value);
          }}
        />
      </search>
      <p role="status" className={found && found.count > 0 ? 'wm-soft' : 'wm-visually-hidden'}>
        {found === undefined ? null : found.count === 0 ? (
          <Words of="search.none" />
        ) : (
          <Words of="search.found" values={{ count: found.count }} />
        )}
      </p>
      {found === undefined ? (
        <EmptyState symbol="search" title={<Words of="search.start" />}>
          <Words of="search.startBody" />
        </EmptyState>
      ) : found.count === 0 ? (
        <EmptyState symbol="search" title={<Words of="search.none" />} />
      ) : (
        found.groups.map((one) => <Finds key={`${one.group}/${query}`} of={one} query={query} />)
      )}
    </Page>
  );
}

interface FindsProps {
  readonly of: FindGroup;
  readonly query: string;
}

/** Stays as it is while a letter is typed, until that is looked for. */
const Finds = memo(function Finds({ of: { group, finds }, query }: FindsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? finds : finds.slice(0, FIRST);
  return (
    <Section title={<Words of={groupKeys[group]} />}>
      <List>
        {shown.map((find) => (
          <FindRow key={`${find.home}/${find.key}`} find={find} query={query} />
        ))}
      </List>
      {shown.length === finds.length ? null : (
        <div>
          <Button
            kind="quiet"
            onClick={() => {
              setAll(true);
            }}
          >
            <Words of="search.more" values={{ count: finds.length - shown.length }} />
          </Button>
        </div>
      )}
    </Section>
  );
});
