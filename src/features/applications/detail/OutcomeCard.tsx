import type { Entry } from '#domain/applications/entries.ts';
import { isOver } from '#domain/applications/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import type { People } from '#parts/people/use-people.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Tile } from '#ui/Tile.tsx';

/** What goes with the way it ended: praise, a question to learn from, or a warning about a benefit. */
export function OutcomeCard({ entry, people }: { readonly entry: Entry; readonly people: People }) {
  const { status, application } = entry;
  if (status === 'trialDay' && people.voice === 'mine')
    return (
      <Notice symbol="money">
        <Words of="applications.advice.trialDay" />
      </Notice>
    );
  if (status === 'hired')
    return (
      <Notice symbol="star">
        <Words of="applications.advice.hired" />
      </Notice>
    );
  if (!isOver(status)) return null;
  const mine = people.voice === 'mine';
  const base = `/applications/${application.id}/edit`;
  return (
    <>
      {status === 'notChosen' && mine ? (
        <RunningText className="wm-soft">
          <Words of={people.other ? 'applications.advice.notChosen' : 'applications.advice.notChosenAlone'} />
        </RunningText>
      ) : null}
      <List>
        <ListRow
          to={`${base}/reason`}
          lead={<Tile symbol="talk" kind="plain" />}
          title={<Words of="applications.field.reason.label" />}
          detail={<Answer>{application.reason}</Answer>}
        />
        <ListRow
          to={`${base}/learned`}
          lead={<Tile symbol="book" />}
          title={
            <Words
              of={mine ? 'applications.field.learned.label' : 'applications.field.learned.labelTheirs'}
            />
          }
          detail={<Answer>{application.learned}</Answer>}
        />
      </List>
    </>
  );
}

const Answer = ({ children }: { readonly children: string }) =>
  children === '' ? <Words of="common.state.empty" /> : <Name>{children}</Name>;
