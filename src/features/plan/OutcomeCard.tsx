import type { Goal } from '#domain/plan/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { Voice } from '#parts/people/use-people.ts';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Row, Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';

export interface OutcomeCardProps {
  readonly of: Pick<Goal, 'result' | 'doneOn' | 'learned'>;
  readonly kind: 'goal' | 'step';
  readonly voice: Voice;
  readonly changeTo: string;
  readonly openAgainText: string;
  readonly busy: boolean;
  readonly onOpenAgain: () => void;
}

/** How a goal or step went and what was learned; it can be opened again without a word about failing. */
export function OutcomeCard({
  of,
  kind,
  voice,
  changeTo,
  openAgainText,
  busy,
  onOpenAgain,
}: OutcomeCardProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const result = words(`plan.result.${kind}.${of.result === '' ? 'done' : of.result}`);
  return (
    <Card as="section">
      <Stack gap={3}>
        <Row gap={3} align="start" wrap={false}>
          <Tile
            symbol={of.result === 'almost' ? 'waiting' : of.result === 'notNeeded' ? 'minus' : 'done'}
            kind={of.result === 'notNeeded' ? 'plain' : 'green'}
          />
          <Stack gap={1}>
            <h2>
              {of.doneOn === null ? (
                result
              ) : (
                <Words of="plan.result.on" values={{ result, day: dates.near(of.doneOn, today) }} />
              )}
            </h2>
            {of.learned === '' ? null : (
              <>
                <RunningText className="wm-soft wm-small">
                  <Words
                    of={voice === 'mine' ? 'plan.lookBack.learnedLabel' : 'plan.lookBack.learnedLabelTheirs'}
                  />
                </RunningText>
                <p>
                  <Name>{of.learned}</Name>
                </p>
              </>
            )}
          </Stack>
        </Row>
        <ButtonRow>
          <Button kind="second" to={changeTo}>
            <Words
              of={
                of.learned !== ''
                  ? 'common.action.change'
                  : voice === 'mine'
                    ? 'plan.lookBack.learned'
                    : 'plan.lookBack.learnedTheirs'
              }
            />
          </Button>
          <Button kind="second" busy={busy} onClick={onOpenAgain}>
            {openAgainText}
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  );
}
