import type { ReactNode } from 'react';
import type { CvHint } from '#domain/cv/hints.ts';
import type { CvContent } from '#domain/cv/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import type { Voice } from '#parts/people/use-people.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { partSymbols } from './part-look.ts';

export interface CvHintsProps {
  readonly content: CvContent;
  readonly voice: Voice;
  readonly hints: readonly CvHint[];
}

/** What may still be added or mended, each with the way to it. */
export function CvHints({ content, voice, hints }: CvHintsProps) {
  if (hints.length === 0) return null;
  return (
    <Section title={<Words of="cv.hint.title" />}>
      <List flat>
        {hints.map((hint) => (
          <ListRow
            key={hint.kind}
            small
            sentence
            to={`/cv/${content.cv.id}/${hint.kind === 'gap' ? 'gap' : hint.part}`}
            lead={<Symbol name={hint.kind === 'private' ? 'attention' : partSymbols[hint.part]} />}
            title={<HintText hint={hint} voice={voice} />}
          />
        ))}
      </List>
    </Section>
  );
}

function HintText({ hint, voice }: { readonly hint: CvHint; readonly voice: Voice }) {
  const dates = useDates();
  if (hint.kind !== 'gap' || hint.gap === undefined)
    return <Words of={`cv.hint.${hint.kind === 'gap' ? 'experience' : hint.kind}`} />;
  const month = (value: string): ReactNode => `${dates.month(`${value}-01`)} ${value.slice(0, 4)}`;
  return (
    <Words
      of={voice === 'mine' ? 'cv.hint.gap' : 'cv.hint.gapTheirs'}
      values={{
        from: <span>{month(hint.gap.from)}</span>,
        until: <span>{month(hint.gap.until)}</span>,
      }}
    />
  );
}
