import { useEffect, useState } from 'react';
import { movedGoal, openGoals, type Goal, type GoalPlace } from '#domain/plan/rules.ts';
import { dutchOrOwn } from '#domain/shared/own-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { Written } from '#parts/own-words/Written.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useUndoOffer } from '#parts/undo/UndoProvider.tsx';
import { useFile, useOwnSpace } from '#storage/hooks.tsx';
import type { CommandFault } from '#storage/space.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Tile } from '#ui/Tile.tsx';
import { putInPlace } from './commands.ts';
import { goalSymbol } from './goal-look.ts';
import './plan.css';
import { useWholePlan, type Placed } from './use-plan.ts';

/** The goals in their order, moved by buttons: dragging asks for a steady hand. */
export function OrderPage() {
  const words = useWords();
  const lead = useBackLead('/plan');
  const whole = useWholePlan();
  const { move, fault } = useMoveGoal();
  const [pressed, setPressed] = useState<string>();
  const open = whole === undefined ? undefined : openGoals(whole.goals);
  const order = open?.map(({ id }) => id).join(' ');
  usePageTitle(words('plan.order.title'));
  useEffect(() => {
    // A row that moves in the page loses the focus: the finger of who uses keys stays on the same button.
    if (pressed !== undefined && document.activeElement === document.body)
      document.getElementById(pressed)?.focus();
  }, [order, pressed]);
  if (open === undefined || whole === undefined) return <LoadingPage parent="/plan" />;
  return (
    <Page lead={lead} title={<Words of="plan.order.title" />} foot={<SendingStatus />}>
      <RunningText className="wm-soft">
        <Words of="plan.order.hint" />
      </RunningText>
      <FaultNotice fault={fault} />
      {open.length < 2 ? (
        <EmptyState symbol="flag" title={<Words of="plan.order.few" />} />
      ) : (
        <div className="plan-order">
          <List flat ordered>
            {open.map((goal, index) => (
              <ListRow
                key={goal.id}
                lead={<Tile symbol={goalSymbol(goal.kind)} kind={index === 0 ? 'gold' : 'green'} />}
                title={<Written of={goal} field="what" />}
                end={
                  <span className="plan-order-buttons">
                    {([-1, 1] as const).map((by) =>
                      index + by < 0 || index + by >= open.length ? null : (
                        <Button
                          key={by}
                          id={buttonId(goal, by)}
                          kind="second"
                          size="small"
                          symbol={by === -1 ? 'up' : 'down'}
                          aria-label={words(by === -1 ? 'plan.order.upOf' : 'plan.order.downOf', {
                            goal: dutchOrOwn(goal, 'what'),
                          })}
                          onClick={() => {
                            setPressed(buttonId(goal, by));
                            void move(whole.goals, goal.id, by);
                          }}
                        >
                          <Words of={by === -1 ? 'plan.order.up' : 'plan.order.down'} />
                        </Button>
                      ),
                    )}
                  </span>
                }
              />
            ))}
          </List>
        </div>
      )}
    </Page>
  );
}

const buttonId = ({ id }: Goal, by: -1 | 1): string => `goal${id}${by === -1 ? 'up' : 'down'}`;

/** Goals of the file and of the own space stand in one order, so a move may write in both. */
function useMoveGoal() {
  const words = useWords();
  const file = useFile();
  const own = useOwnSpace();
  const { offerUndo } = useUndoOffer();
  const [fault, setFault] = useState<CommandFault>();
  const move = async (list: readonly Placed<Goal>[], id: string, by: -1 | 1): Promise<void> => {
    const places = movedGoal(list, id, by);
    const inSpace = (mine: boolean): readonly GoalPlace[] =>
      places.filter((place) => list.some((goal) => goal.id === place.id && goal.mine === mine));
    const undos: (() => Promise<{ readonly ok: boolean }>)[] = [];
    for (const space of [file, own]) {
      const here = inSpace(space === own);
      if (!space || here.length === 0) continue;
      const moved = await space.run(putInPlace(here));
      setFault(moved.ok ? undefined : moved.error);
      if (!moved.ok) return;
      undos.push(() => space.undo(moved.value.undo));
    }
    if (undos.length > 0)
      offerUndo(words('plan.order.done'), async () => {
        const undone = await Promise.all(undos.map((undo) => undo()));
        return { ok: undone.every(({ ok }) => ok) };
      });
  };
  return { move, fault };
}
