import { useState, type ReactNode } from 'react';
import { civilDateOf } from '#i18n/civil-date.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { MemberDisc } from '#parts/people/MemberDisc.tsx';
import type { Member } from '#parts/people/use-people.ts';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Row, Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';

/** A text of more than this is cut off at first. */
const SHORT = 240;

export interface VersionCardProps {
  /** Who wrote it, when that is known. */
  readonly member: Member | undefined;
  readonly isMine: boolean;
  readonly ms: number;
  readonly text: string;
  readonly busy: boolean;
  readonly onPutBack: () => void;
}

/** What stood there before: by whom, on which day, and the way back. */
export function VersionCard({ member, isMine, ms, text, busy, onPutBack }: VersionCardProps) {
  const dates = useDates();
  const today = useToday();
  const [whole, setWhole] = useState(false);
  const isLong = text.length > SHORT;
  return (
    <Card as="article">
      <Stack gap={3}>
        <Row gap={3} wrap={false}>
          {member ? <MemberDisc member={member} /> : <Tile symbol="write" kind="plain" />}
          <div>
            <div className="wm-strong">{writer(member, isMine)}</div>
            <div className="wm-soft wm-small">{dates.near(civilDateOf(new Date(ms)), today)}</div>
          </div>
        </Row>
        <p className={isLong && !whole ? 'history-text history-text--short' : 'history-text'} dir="auto">
          {text}
        </p>
        <ButtonRow>
          <Button kind="second" symbol="undo" busy={busy} onClick={onPutBack}>
            <Words of="history.putBack" />
          </Button>
          {isLong && !whole ? (
            <Button
              kind="quiet"
              onClick={() => {
                setWhole(true);
              }}
            >
              <Words of="history.whole" />
            </Button>
          ) : null}
        </ButtonRow>
      </Stack>
    </Card>
  );
}

function writer(member: Member | undefined, isMine: boolean): ReactNode {
  if (isMine) return <Words of="history.mine" />;
  return member ? (
    <Words of="history.theirs" values={{ name: <Name>{member.name}</Name> }} />
  ) : (
    <Words of="history.someone" />
  );
}
