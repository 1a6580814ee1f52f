import { proposalFor, type Meeting } from '#domain/meetings/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Name } from '#i18n/Name.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { planMeeting } from '#parts/meetings/meeting-commands.ts';
import { useMeetingWords } from '#parts/meetings/use-meeting-words.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { focusPageTitle } from '#ui/focus.ts';
import { Row, Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';

/** No talk is planned: the same weekday, hour and place as last time, in one press. */
export function PlanNext({ list }: { readonly list: readonly Meeting[] }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const { place } = useMeetingWords();
  const { act, fault, busy } = useAct();
  const proposal = proposalFor(list, today);
  const plan = async (): Promise<void> => {
    const planned = await act(planMeeting(proposal, today), words('meetings.plan.done'));
    // The card goes away with the focus in it; a reader goes on from the title.
    if (planned.ok) focusPageTitle();
  };
  return (
    <Card kind="now" as="section">
      <Stack gap={3}>
        <Row gap={3} align="start" wrap={false}>
          <Tile symbol="calendar" kind="gold" size={56} />
          <div>
            <Eyebrow>
              <Words of="meetings.plan.next" />
            </Eyebrow>
            <h2>{dates.dayAndTime(proposal.on, proposal.at, today)}</h2>
            <div className="wm-soft wm-small">
              <Name>{place(proposal.place)}</Name>
            </div>
          </div>
        </Row>
        <FaultNotice fault={fault} />
        <ButtonRow>
          <Button symbol="tick" busy={busy} onClick={() => void plan()}>
            <Words of="meetings.plan.yes" />
          </Button>
          <Button kind="second" symbol="calendar" to="/meetings/new">
            <Words of="common.date.otherDay" />
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  );
}
