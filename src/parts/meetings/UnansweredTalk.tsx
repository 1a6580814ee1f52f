import type { DatedMeeting } from '#domain/meetings/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { Row, Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';
import { holdMeeting } from './meeting-commands.ts';

/** The day of a talk is over, and nobody said whether it went on. Either answer is one press. */
export function UnansweredTalk({ meeting }: { readonly meeting: DatedMeeting }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const { act, fault, busy } = useAct();
  return (
    <Card as="section">
      <Stack gap={3}>
        <Row gap={3} align="start" wrap={false}>
          <Tile symbol="talk" kind="plain" />
          <div>
            <Eyebrow>
              <Words of="meetings.meeting.label" />
              {' · '}
              {dates.near(meeting.on, today)}
            </Eyebrow>
            <h2>
              <Words of="meetings.answer.question" />
            </h2>
          </div>
        </Row>
        <FaultNotice fault={fault} />
        <ButtonRow>
          <Button
            kind="second"
            symbol="tick"
            busy={busy}
            onClick={() => void act(holdMeeting(meeting.id, meeting.on), words('common.done.saved'))}
          >
            <Words of="meetings.answer.yes" />
          </Button>
          <Button kind="second" to={`/meetings/${meeting.id}/missed`}>
            <Words of="meetings.answer.no" />
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  );
}
