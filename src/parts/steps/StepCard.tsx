import { Written } from '../own-words/Written.tsx';
import type { ReactNode } from 'react';
import { isOpen, type Step } from '#domain/steps/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { focusPageTitle } from '#ui/focus.ts';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import type { People } from '../people/use-people.ts';
import { useAct } from '../undo/use-act.ts';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import './step-card.css';
import { askHelp, finishStep, stopAskingHelp } from './step-commands.ts';
import { stepSymbol } from './step-symbol.ts';
import { useWords } from '#i18n/use-words.ts';

export interface StepCardProps {
  readonly step: Step;
  readonly people: People;
  readonly eyebrow: ReactNode;
  /** `now` has the gold frame; without it the card lies flat and has a picture. */
  readonly kind: 'now' | 'flat';
  /** Below the title, such as the employer it is for. */
  readonly about?: ReactNode;
  /** Where the whole step can be changed. */
  readonly changeTo?: string | undefined;
}

/** The next step as one big card: done, or help needed. */
export function StepCard({ step, people, eyebrow, kind, about, changeTo }: StepCardProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const { act, fault, busy } = useAct();
  const mine = step.owner === '' || step.owner === people.me.id;
  const asked = isOpen(step) && step.helpAskedOn !== null;
  const finish = async (): Promise<void> => {
    const done = await act(finishStep(step.id, today), words('today.step.doneNote'));
    // The card goes away with the focus in it; a reader goes on from the title.
    if (done.ok) focusPageTitle();
  };
  return (
    <Card kind={kind} as="section" aloud className="wm-step-card">
      <div className="wm-step-card__head">
        {kind === 'flat' ? <Tile symbol={stepSymbol(step.what)} size={56} /> : null}
        <div className="wm-step-card__words">
          <div className="wm-step-card__eyebrow">
            <Eyebrow>{eyebrow}</Eyebrow>
            {changeTo === undefined ? null : (
              <TextLink to={changeTo}>
                <Words of="common.action.change" />
              </TextLink>
            )}
          </div>
          <h2 className="wm-step-card__title">
            <Written of={step} field="what" />
          </h2>
          {about === undefined ? null : <div className="wm-soft wm-small">{about}</div>}
          {step.due === null ? null : (
            <div className="wm-soft wm-small">{dates.lastDay(step.due, today)}</div>
          )}
        </div>
      </div>
      {asked ? (
        <SymbolLine symbol="help">
          {mine && people.other ? (
            <Words of="today.step.helpAsked" values={{ name: people.other.name }} />
          ) : mine ? (
            <Words of="today.step.helpAskedAlone" />
          ) : (
            <Words of="today.help.title" />
          )}
        </SymbolLine>
      ) : null}
      <FaultNotice fault={fault} />
      <ButtonRow>
        <Button symbol="tick" busy={busy} onClick={() => void finish()}>
          <Words of="today.step.done" />
        </Button>
        {asked ? (
          <Button kind="second" busy={busy} onClick={() => void act(stopAskingHelp(step.id))}>
            <Words of="today.step.helpStop" />
          </Button>
        ) : mine ? (
          <Button kind="second" busy={busy} onClick={() => void act(askHelp(step.id, today))}>
            <Words of="today.step.help" />
          </Button>
        ) : null}
      </ButtonRow>
    </Card>
  );
}
