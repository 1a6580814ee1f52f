import type { Goal } from '#domain/plan/rules.ts';
import { AskedHere } from '#parts/both-wrote/AskedHere.tsx';
import { DutchMissing } from '#parts/own-words/DutchMissing.tsx';
import type { People } from '#parts/people/use-people.ts';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import type { CommandFault } from '#storage/space.ts';
import { OutcomeCard, type OutcomeCardProps } from './OutcomeCard.tsx';

export interface PlanItemHeadProps {
  readonly of: Pick<Goal, 'id' | 'what'> & OutcomeCardProps['of'];
  readonly kind: OutcomeCardProps['kind'];
  readonly people: People;
  /** It stands in the own space. */
  readonly mine: boolean;
  readonly open: boolean;
  /** Its own address. */
  readonly address: string;
  readonly fault: CommandFault | undefined;
  readonly busy: boolean;
  readonly openAgainText: string;
  readonly onOpenAgain: () => void;
}

/** What comes first on the page of a goal or a step: who reads it, what two people wrote, and how it went. */
export function PlanItemHead({ of, kind, people, mine, open, address, fault, ...again }: PlanItemHeadProps) {
  return (
    <>
      {mine ? (
        <div>
          <OnlyMine />
        </div>
      ) : null}
      {of.what === '' ? <DutchMissing voice={people.voice} /> : null}
      <FaultNotice fault={fault} />
      <AskedHere rows={[of.id]} people={people} />
      {open ? null : (
        <OutcomeCard of={of} kind={kind} voice={people.voice} changeTo={`${address}/look-back`} {...again} />
      )}
    </>
  );
}
