import { useEffect, useMemo, useState } from 'react';
import { buildIndex, search, type SearchIndex } from '#domain/search/search.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { labelKeyOf } from '#parts/both-wrote/asked-fields.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { kindKeyOf } from '#parts/places/row-name.ts';
import { readFinds, type Find } from '#parts/search/read-finds.ts';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';

export interface HomeFind extends Find {
  readonly home: 'together' | 'mine';
}

const DEBOUNCE_MS = 120;

/**
 * Everything of the file and, once that is open, of the own space, ready to be looked through; made once, and anew when
 * something changes.
 */
export function useSearchIndex(): SearchIndex<HomeFind> | undefined {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const shared = useFileQuery(readFinds, []);
  const mine = useOwnQuery(readFinds, []);
  return useMemo(() => {
    if (shared === undefined) return undefined;
    const titleOf = ({ table, field, title, day }: Find): string => {
      if (day !== null) return dates.day(day, today);
      if (title !== '') return title;
      const key = (field === '' ? undefined : labelKeyOf({ table, field })) ?? kindKeyOf(table);
      return key === undefined ? '' : words(key);
    };
    const at = (home: HomeFind['home']) => (find: Find) => ({ ...find, home, title: titleOf(find) });
    return buildIndex([...shared.map(at('together')), ...(mine ?? []).map(at('mine'))]);
  }, [shared, mine, words, dates, today]);
}

/** What was typed, once the hand rests. */
export function useDebounced(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(value);
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return rested;
}

export interface FindGroup {
  readonly group: Find['group'];
  readonly finds: readonly HomeFind[];
}

/** Finds by kind; the kind of the best find comes first. */
export function groupedFinds(
  index: SearchIndex<HomeFind>,
  query: string,
): { readonly count: number; readonly groups: readonly FindGroup[] } {
  const finds = search(index, query);
  const groups = new Map<Find['group'], HomeFind[]>();
  for (const find of finds) groups.set(find.group, [...(groups.get(find.group) ?? []), find]);
  return {
    count: finds.length,
    groups: [...groups].map(([group, some]) => ({ group, finds: some })),
  };
}
