import type { SuggestionKind, Suggestion } from '#domain/applications/attention.ts';
import type { Application } from '#domain/applications/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { Button } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { Tile } from '#ui/Tile.tsx';
import './today.css';

const symbols: Readonly<Record<SuggestionKind, SymbolName>> = {
  goToTalk: 'mic',
  sayYesOrNo: 'star',
  tellHowItWent: 'talk',
  closesSoon: 'send',
  writeDay: 'calendar',
  askAgain: 'call',
  finish: 'write',
};

/** Nobody wrote a step; this is what an application asks for by itself. */
export function SuggestionCard({ suggestion }: { readonly suggestion: Suggestion<Application> }) {
  const dates = useDates();
  const today = useToday();
  const { kind, application, on } = suggestion;
  return (
    <Card as="section" aloud className="today-card">
      <div className="today-card__head">
        <Tile symbol={symbols[kind]} size={56} />
        <div className="today-card__words">
          <Eyebrow>
            <Words of="today.step.label" />
          </Eyebrow>
          <h2>
            <Words
              of={`today.suggest.${kind}`}
              values={{ employer: <EmployerName>{application.employer}</EmployerName> }}
            />
          </h2>
          {on !== null && (kind === 'closesSoon' || kind === 'finish') ? (
            <div className="wm-soft wm-small">{dates.lastDay(on, today)}</div>
          ) : null}
        </div>
      </div>
      <Button full symbolEnd="next" to={`/applications/${application.id}`}>
        <Words of="today.suggest.open" />
      </Button>
    </Card>
  );
}
