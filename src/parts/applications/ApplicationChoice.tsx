import { useEffect, useRef, useState } from 'react';
import type { Entry } from '#domain/applications/entries.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards, type ChoiceCardsProps } from '#ui/ChoiceCards.tsx';

/** The value of 'for none of these'. */
export const NO_APPLICATION = 'none';

export interface ApplicationChoiceProps extends Omit<ChoiceCardsProps<string>, 'options'> {
  /** The likely ones first: of a long list the others come by a press. */
  readonly entries: readonly Entry[];
  readonly mayBeNone?: boolean;
}

const FIRST_SHOWN = 6;

/** The one that is known, then those that still go on, then those that are over. */
export const openFirst = (entries: readonly Entry[], known?: Entry): readonly Entry[] =>
  [...entries].sort(
    (a, b) =>
      Number(b === known) - Number(a === known) || Number(a.group === 'over') - Number(b.group === 'over'),
  );

/** One application of all that there are. */
export function ApplicationChoice({ entries, mayBeNone = false, ...cards }: ApplicationChoiceProps) {
  const [showsAll, setShowsAll] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button is gone: the keyboard goes on at the first of those that came.
    const inputs = place.current?.querySelectorAll('input') ?? [];
    if (showsAll) [...inputs].at(FIRST_SHOWN)?.focus();
  }, [showsAll]);
  const chosen = entries.find(({ application }) => application.id === cards.value);
  const first = entries.slice(0, FIRST_SHOWN);
  const shown = showsAll
    ? entries
    : chosen === undefined || first.includes(chosen)
      ? first
      : [...first, chosen];
  return (
    <div ref={place} className="wm-stack wm-gap-3">
      <ChoiceCards
        {...cards}
        options={[
          ...shown.map(({ application }) => ({
            value: application.id,
            label: application.employer,
            hint: application.job,
            symbol: 'work' as const,
          })),
          ...(mayBeNone
            ? [
                {
                  value: NO_APPLICATION,
                  label: <Words of="applications.choice.none" />,
                  symbol: 'file' as const,
                },
              ]
            : []),
        ]}
      />
      {shown.length < entries.length ? (
        <div>
          <Button
            kind="quiet"
            symbol="plus"
            onClick={() => {
              setShowsAll(true);
            }}
          >
            <Words of="applications.choice.all" />
          </Button>
        </div>
      ) : null}
    </div>
  );
}
