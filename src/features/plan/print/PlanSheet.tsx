import { closedGoals, countSteps, openGoals, stepsOfGoal, type Goal } from '#domain/plan/rules.ts';
import { isOpen, type Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { Facts } from '#parts/facts/Facts.tsx';
import type { People } from '#parts/people/use-people.ts';
import { PrintSheet } from '#ui/PrintSheet.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { goalSymbol } from '../goal-look.ts';
import type { SectionText } from '../PrintPage.tsx';
import type { WholePlan } from '../use-plan.ts';

export interface PlanSheetProps {
  readonly whole: WholePlan;
  readonly texts: readonly SectionText[];
  readonly withPrivate: boolean;
  /** What the sheet is called on the screen around it, in the language of the screen. */
  readonly label: string;
}

/** What stands on the paper: goals, her own words, the steps with owner and day, and lines to sign on. */
export function PlanSheet({ whole, texts, withPrivate, label }: PlanSheetProps) {
  const dates = useDates();
  const today = useToday();
  const { language } = useLanguage();
  const { people } = whole;
  const isOnPaper = ({ mine }: { readonly mine: boolean }): boolean => withPrivate || !mine;
  const goals = whole.goals.filter(isOnPaper);
  const steps = whole.steps.filter(isOnPaper);
  const author = people.mentee?.name ?? people.me.name;
  const written = texts.filter(({ text }) => text.trim() !== '');
  return (
    <PrintSheet grows lang={language.code} dir={language.direction} aria-label={label}>
      <div className="plan-paper">
        <div className="plan-sheet">
          <header className="plan-sheet__head">
            <h2 className="plan-sheet__title">
              {author === '' ? (
                <Words of="plan.page.title" />
              ) : (
                <Words of="plan.page.titleTheirs" values={{ name: author }} />
              )}
            </h2>
            <p>{dates.dayWithYear(today)}</p>
          </header>
          {goals.length === 0 ? null : (
            <section className="plan-sheet__part">
              <h3>
                <Words of="plan.print.goals" />
              </h3>
              <ul className="plan-sheet__goals" role="list">
                {[...openGoals(goals), ...closedGoals(goals)].map((goal) => (
                  <GoalOnPaper key={goal.id} goal={goal} steps={stepsOfGoal(steps, goal.id)} />
                ))}
              </ul>
            </section>
          )}
          {written.length === 0 ? null : (
            <div className="plan-sheet__sections">
              {written.map(({ section, text }) => (
                <section key={section} className="plan-sheet__section">
                  <h3>
                    <Words of={`plan.section.${section}.label`} />
                  </h3>
                  <p>
                    <Name>{text.trim()}</Name>
                  </p>
                </section>
              ))}
            </div>
          )}
          <StepsOnPaper steps={steps} people={people} />
          <Signatures people={people} />
        </div>
      </div>
    </PrintSheet>
  );
}

function GoalOnPaper({ goal, steps }: { readonly goal: Goal; readonly steps: readonly Step[] }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const { done, all } = countSteps(steps);
  const state =
    goal.result === ''
      ? goal.due === null
        ? null
        : words('plan.goal.by', { day: dates.shortDate(goal.due, today) })
      : words(`plan.result.goal.${goal.result}`);
  const facts = [state, all === 0 ? null : words('plan.steps.done', { count: all, done })].filter(
    (fact) => fact !== null,
  );
  return (
    <li className="plan-sheet__goal">
      <Symbol name={goal.result === 'done' ? 'done' : goalSymbol(goal.kind)} />
      <div>
        <p className="wm-strong">
          <Dutch>{goal.what}</Dutch>
        </p>
        {goal.why === '' ? null : (
          <p>
            <Name>{goal.why}</Name>
          </p>
        )}
        {facts.length === 0 ? null : (
          <p className="plan-sheet__facts">
            <Facts list={facts} />
          </p>
        )}
      </div>
    </li>
  );
}

/** Her own words stay off the paper: where there is no Dutch yet, the pair has a line to write it on. */
const Dutch = ({ children }: { readonly children: string }) =>
  children === '' ? <span className="plan-sheet__to-write" /> : <Name>{children}</Name>;

/** As many of what is done as one still wants to see on paper. */
const MOST_DONE = 8;

function StepsOnPaper({ steps, people }: { readonly steps: readonly Step[]; readonly people: People }) {
  const dates = useDates();
  const today = useToday();
  const open = steps.filter(isOpen);
  const done = steps
    .filter(({ doneOn }) => doneOn !== null)
    .sort((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? '', 'en'))
    .slice(0, MOST_DONE);
  if (open.length + done.length === 0) return null;
  return (
    <section className="plan-sheet__part">
      <h3>
        <Words of="plan.steps.title" />
      </h3>
      <table className="plan-sheet__steps">
        <thead>
          <tr>
            <th scope="col">
              <Words of="plan.print.step" />
            </th>
            <th scope="col">
              <Words of="plan.print.who" />
            </th>
            <th scope="col">
              <Words of="plan.print.due" />
            </th>
            <th scope="col">
              <Words of="plan.print.done" />
            </th>
          </tr>
        </thead>
        <tbody>
          {[...open, ...done].map((step) => (
            <tr key={step.id}>
              <th scope="row">
                <Dutch>{step.what}</Dutch>
              </th>
              <td>
                {step.owner === '' ? (
                  <Words of="plan.print.both" />
                ) : (
                  <Name>{people.memberOf(step.owner)?.name ?? ''}</Name>
                )}
              </td>
              <td>{step.due === null || step.doneOn !== null ? '' : dates.shortDate(step.due, today)}</td>
              <td>
                {step.doneOn === null ? (
                  <span className="plan-sheet__box" />
                ) : (
                  <span className="plan-sheet__done">
                    <Symbol name="tick" size={20} />
                    {dates.shortDate(step.doneOn, today)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Signatures({ people }: { readonly people: People }) {
  const signers = people.all.length === 0 ? [people.me] : people.all;
  return (
    <section className="plan-sheet__part plan-sheet__signing">
      <p>
        <Words of={signers.length > 1 ? 'plan.print.sign' : 'plan.print.signAlone'} />
      </p>
      <div className="plan-sheet__signatures">
        {signers.map(({ id, name }) => (
          <div key={id} className="plan-sheet__signature">
            <p className="wm-strong">
              <Name>{name}</Name>
            </p>
            <p className="plan-sheet__line">
              <Words of="plan.print.signature" />
            </p>
            <p className="plan-sheet__line">
              <Words of="plan.print.date" />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
