import { dutchOrOwn } from '#domain/shared/own-words.ts';
import { asksHelp, isOpen, type Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { Written } from '#parts/own-words/Written.tsx';
import type { People } from '#parts/people/use-people.ts';
import type { AtHomeActs } from '#parts/privacy/AtHome.tsx';
import { stepAddress } from '#parts/steps/step-address.ts';
import { askHelp, finishStep, stopAskingHelp, throwAwayStep } from '#parts/steps/step-commands.ts';
import { stepSymbol } from '#parts/steps/step-symbol.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useAct } from '#parts/undo/use-act.ts';
import { useFile, useSpace } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { focusPageTitle } from '#ui/focus.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Columns, Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useRail } from '#ui/use-media.ts';
import { AtStep } from './AtGoal.tsx';
import { openStepAgain } from './commands.ts';
import { PlanItemHead } from './PlanItemHead.tsx';
import { StepSource } from './StepSource.tsx';

/** One step, whatever it comes from: done, help needed, how it went. */
export function StepPage() {
  return (
    <AtStep>
      {(step, people, acts) => <OneStep key={step.id} step={step} people={people} acts={acts} />}
    </AtStep>
  );
}

interface OneStepProps {
  readonly step: Step;
  readonly people: People;
  readonly acts: AtHomeActs;
}

function OneStep({ step, people, acts }: OneStepProps) {
  const words = useWords();
  const today = useToday();
  const mine = useSpace() !== useFile();
  const goBack = useGoBack('/plan');
  const { act, fault, busy } = useAct();
  usePageTitle(words('plan.step.label'));
  const open = isOpen(step);
  const finish = async (): Promise<void> => {
    const done = await act(finishStep(step.id, today), words('today.step.doneNote'));
    // The button goes away with the focus in it; a reader goes on from the title.
    if (done.ok) focusPageTitle();
  };
  return (
    <Page
      width={useRail() ? 'full' : 'narrow'}
      lead={useBackLead('/plan')}
      title={<Written of={step} field="what" isSaid />}
      titleSize="small"
      titleLead={<Tile symbol={stepSymbol(step.what)} kind={open ? 'green' : 'plain'} size={56} />}
      actions={
        open ? (
          <Button full symbol="tick" busy={busy} onClick={() => void finish()}>
            <Words of="today.step.done" />
          </Button>
        ) : undefined
      }
    >
      <Columns min={24} gap={5}>
        <Stack gap={4}>
          <PlanItemHead
            of={step}
            kind="step"
            people={people}
            mine={mine}
            open={open}
            address={stepAddress(step)}
            fault={fault ?? acts.fault}
            busy={busy}
            openAgainText={words('plan.step.openAgain')}
            onOpenAgain={() => void act(openStepAgain(step.id), words('plan.step.openedAgain'))}
          />
          <StepFacts step={step} people={people} mine={mine} />
          {open ? <Help step={step} people={people} mine={mine} act={act} busy={busy} /> : null}
        </Stack>
        <Stack gap={4}>
          <List>
            <ListRow
              to={`${stepAddress(step)}/edit`}
              lead={<Tile symbol="write" />}
              title={<Words of="plan.step.change" />}
            />
            {open ? (
              <ListRow
                to={`${stepAddress(step)}/look-back`}
                lead={<Tile symbol="flag" />}
                title={<Words of="plan.step.lookBack" />}
              />
            ) : null}
          </List>
          <StepSource step={step} />
          <div>
            <Button
              kind="quiet"
              symbol="bin"
              onClick={() => {
                acts.leave(throwAwayStep(step.id), words('applications.step.thrownAway'), goBack);
              }}
            >
              <Words of="applications.step.throwAway" />
            </Button>
          </div>
        </Stack>
      </Columns>
    </Page>
  );
}

interface HelpProps {
  readonly step: Step;
  readonly people: People;
  readonly mine: boolean;
  readonly act: ReturnType<typeof useAct>['act'];
  readonly busy: boolean;
}

/** Help can be asked where somebody reads along, by whose step it is. */
function Help({ step, people, mine, act, busy }: HelpProps) {
  const today = useToday();
  const asked = asksHelp(step);
  const canAsk = !mine && (step.owner === '' || step.owner === people.me.id);
  return (
    <>
      {asked ? (
        <SymbolLine symbol="help">
          {!canAsk ? (
            <Words of="today.help.title" />
          ) : people.other ? (
            <Words of="today.step.helpAsked" values={{ name: people.other.name }} />
          ) : (
            <Words of="today.step.helpAskedAlone" />
          )}
        </SymbolLine>
      ) : null}
      {asked ? (
        <Button kind="second" busy={busy} onClick={() => void act(stopAskingHelp(step.id))}>
          <Words of="today.step.helpStop" />
        </Button>
      ) : canAsk ? (
        <Button kind="second" symbol="help" busy={busy} onClick={() => void act(askHelp(step.id, today))}>
          <Words of="today.step.help" />
        </Button>
      ) : null}
    </>
  );
}

/** Who, by which day and when it is done. */
function StepFacts({ step, people, mine }: Pick<HelpProps, 'step' | 'people' | 'mine'>) {
  const dates = useDates();
  const today = useToday();
  const owner = people.memberOf(step.owner);
  return (
    <List flat>
      {people.others.length === 0 || mine ? null : (
        <ListRow
          small
          title={<Words of="plan.step.who" />}
          detail={
            owner === undefined ? (
              <Words of="common.privacy.together" />
            ) : owner.id === people.me.id ? (
              <Words of="applications.step.ownerMe" />
            ) : (
              <Name>{owner.name}</Name>
            )
          }
        />
      )}
      <ListRow
        small
        title={<Words of="plan.step.due" />}
        detail={step.due === null ? <Words of="common.date.noDay" /> : dates.near(step.due, today)}
      />
      <ListRow
        small
        title={<Words of="plan.step.doneWhen" />}
        detail={
          dutchOrOwn(step, 'doneWhen') === '' ? (
            <Words of="common.state.empty" />
          ) : (
            <Written of={step} field="doneWhen" />
          )
        }
      />
    </List>
  );
}
