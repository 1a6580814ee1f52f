import { useState } from 'react';
import { useParams } from 'react-router';
import { MISS_REASONS, type MissReason } from '#domain/meetings/model.ts';
import { dayChoices, proposalFor, stateWhenNotHeld, type Meeting } from '#domain/meetings/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { noteNotHeld } from '#parts/meetings/meeting-commands.ts';
import { useMeetingWords } from '#parts/meetings/use-meeting-words.ts';
import { useMeetings } from '#parts/meetings/use-meetings.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { ChipGroup } from '#ui/Chips.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { MeetingDayField } from './MeetingDayField.tsx';
import { MissingMeeting } from './MissingMeeting.tsx';

const symbols: Readonly<Record<MissReason, SymbolName>> = {
  childIll: 'child',
  noChildcare: 'home',
  ill: 'health',
  forgot: 'clock',
  work: 'work',
  other: 'info',
};

/** It did not go on, or it will not: why, and when then. Neither has to be said. */
export function MissedPage() {
  const { id = '' } = useParams();
  const list = useMeetings();
  if (list === undefined) return <LoadingPage parent={`/meetings/${id}`} focused />;
  const meeting = list.find((one) => one.id === id);
  return meeting ? <NotHeldForm key={id} meeting={meeting} list={list} /> : <MissingMeeting />;
}

const NO_DAY = '';

interface NotHeldFormProps {
  readonly meeting: Meeting;
  readonly list: readonly Meeting[];
}

function NotHeldForm({ meeting, list }: NotHeldFormProps) {
  const words = useWords();
  const today = useToday();
  const meetingWords = useMeetingWords();
  const parent = `/meetings/${meeting.id}`;
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  const [reason, setReason] = useState<MissReason>();
  const [on, setOn] = useState<string | undefined>(NO_DAY);
  const state = stateWhenNotHeld(meeting, today);
  const question = words(state === 'cancelled' ? 'meetings.cancel.question' : 'meetings.missed.question');
  usePageTitle(question);

  const save = async (): Promise<void> => {
    const { at, place, minutes, kind } = meeting;
    const instead = on === undefined || on === NO_DAY ? null : { on, at, place, minutes, kind };
    const saved = await act(
      noteNotHeld(meeting.id, { state, reason: reason ?? '', instead }, today),
      words(instead === null ? 'common.done.saved' : 'meetings.plan.done'),
    );
    if (saved.ok) goBack();
  };

  return (
    <QuestionPage
      kind="group"
      lead={useBackLead(parent)}
      question={question}
      hint={<Words of="common.hint.optional" />}
      below={
        <MeetingDayField
          legend={<Words of="meetings.missed.when" />}
          days={dayChoices(proposalFor(list, today).on, today)}
          noDay={{ value: NO_DAY, label: <Words of="meetings.missed.noDay" /> }}
          value={on}
          onChange={setOn}
        />
      }
      foot={<FaultNotice fault={fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => void save()}
    >
      <ChipGroup
        legend={question}
        legendHidden
        options={MISS_REASONS.map((one) => ({
          value: one,
          label: meetingWords.reason(one),
          symbol: symbols[one],
        }))}
        value={reason}
        onChange={setReason}
      />
    </QuestionPage>
  );
}
