import type { Entry } from '#domain/applications/entries.ts';
import { LANES, laneOf } from '#domain/applications/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { jobSymbol } from '#parts/job/JobTile.tsx';
import type { Voice } from '#parts/people/use-people.ts';
import { statusLook } from '#parts/status/status-look.ts';
import { useStatusWords } from '#parts/status/use-status-words.ts';
import { Card } from '#ui/Card.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { Tag } from '#ui/Tag.tsx';
import { PagedRows } from './ApplicationList.tsx';
import './application-board.css';

export interface ApplicationBoardProps {
  /** In the order in which they stand in each lane. */
  readonly entries: readonly Entry[];
  readonly voice: Voice;
  readonly openId?: string | undefined;
}

const laneKeys = {
  preparing: 'applications.board.preparing',
  sent: 'applications.board.sent',
  talking: 'applications.board.talking',
} as const;

/** Three lanes beside each other: being made, sent, invited. What is over stands in the list below. */
export function ApplicationBoard({ entries, voice, openId }: ApplicationBoardProps) {
  const words = useWords();
  return (
    <div className="application-board">
      {LANES.map((lane) => {
        if (lane === 'over') return null;
        const list = entries.filter(({ status }) => laneOf(status) === lane);
        return (
          <section key={lane} className="application-lane" aria-label={words(laneKeys[lane])}>
            <div className="application-lane__head">
              <h2 className="application-lane__title">
                <Words of={laneKeys[lane]} />
              </h2>
              <span className="wm-strong wm-soft">{list.length}</span>
            </div>
            {list.length === 0 ? (
              <RunningText className="application-lane__empty">
                <Words of="applications.board.empty" />
              </RunningText>
            ) : null}
            <PagedRows
              bare
              list={list}
              row={(entry) => (
                <LaneCard
                  key={entry.application.id}
                  entry={entry}
                  voice={voice}
                  open={entry.application.id === openId}
                />
              )}
            />
          </section>
        );
      })}
    </div>
  );
}

interface LaneCardProps {
  readonly entry: Entry;
  readonly voice: Voice;
  readonly open: boolean;
}

function LaneCard({ entry, voice, open }: LaneCardProps) {
  const { application } = entry;
  return (
    <Card
      to={`/applications/${application.id}`}
      className="application-lane-card"
      aria-current={open ? 'page' : undefined}
    >
      <span className="application-lane-card__name">
        <Symbol name={jobSymbol(application)} />
        <b>
          <EmployerName>{application.employer}</EmployerName>
        </b>
      </span>
      {application.job === '' ? null : (
        <span className="application-lane-card__job">
          <Name>{application.job}</Name>
        </span>
      )}
      <LaneTag entry={entry} voice={voice} />
    </Card>
  );
}

/** The status; of a talk its day, because the lane says already that it is one. */
function LaneTag({ entry, voice }: Pick<LaneCardProps, 'entry' | 'voice'>) {
  const dates = useDates();
  const today = useToday();
  const statusWords = useStatusWords(voice);
  const { symbol, kind } = statusLook(entry.status);
  const plannedOn = entry.current?.plannedOn ?? null;
  return (
    <Tag symbol={symbol} kind={kind}>
      {entry.status === 'invited' && plannedOn !== null
        ? dates.nearCapital(plannedOn, today)
        : statusWords.of(entry.status)}
    </Tag>
  );
}
