import { FACES, ownFaces, type Face } from '#domain/meetings/model.ts';
import type { DatedMeeting } from '#domain/meetings/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { InOwnSpace, useOwnQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Section.tsx';
import { Row, Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { SymbolButtons } from '#ui/SymbolButtons.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';
import { keepFace, sendFace } from './meeting-commands.ts';
import { faceSymbols } from './use-meeting-words.ts';

export interface FaceQuestionProps {
  readonly meeting: DatedMeeting;
  /** Who would read it when she sends it; undefined as long as she is alone. */
  readonly other: string | undefined;
}

/** How was the talk? One press, and only she knows it, until she sends it. */
export function FaceQuestion({ meeting, other }: FaceQuestionProps) {
  const dates = useDates();
  const today = useToday();
  const own = useOwnQuery((read) => read.get(ownFaces, meeting.id), [meeting.id]);
  const sent = meeting.face !== '';
  const face = own?.face ?? meeting.face;
  return (
    <Section title={<Words of="meetings.face.question" />} aside={dates.near(meeting.on, today)}>
      <Stack gap={2}>
        <InOwnSpace>
          <Faces meeting={meeting.id} face={face} />
        </InOwnSpace>
        {face === '' ? null : sent && face === meeting.face ? (
          <SymbolLine symbol="people">
            {other === undefined ? (
              <Words of="meetings.face.sentPlain" />
            ) : (
              <Words of="meetings.face.sent" values={{ name: other }} />
            )}
          </SymbolLine>
        ) : (
          <Row gap={3} between>
            <SymbolLine symbol="lock">
              <Words of="meetings.private.hint" />
            </SymbolLine>
            {other === undefined ? null : <SendFace meeting={meeting.id} face={face} other={other} />}
          </Row>
        )}
      </Stack>
    </Section>
  );
}

function Faces({ meeting, face }: { readonly meeting: string; readonly face: Face | '' }) {
  const words = useWords();
  const { act, fault } = useAct();
  return (
    <>
      <SymbolButtons
        label={words('meetings.face.question')}
        buttons={FACES.map((one) => ({
          value: one,
          label: words(`common.face.${one}`),
          symbol: faceSymbols[one],
        }))}
        {...(face === '' ? {} : { value: face })}
        onPress={(one) => void act(keepFace(meeting, one))}
      />
      <FaultNotice fault={fault} />
    </>
  );
}

interface SendFaceProps {
  readonly meeting: string;
  readonly face: Face;
  readonly other: string;
}

function SendFace({ meeting, face, other }: SendFaceProps) {
  const words = useWords();
  const { act, fault, busy } = useAct();
  return (
    <>
      <Button
        kind="second"
        size="small"
        symbol="send"
        busy={busy}
        onClick={() => void act(sendFace(meeting, face), words('meetings.face.sent', { name: other }))}
      >
        <Words of="meetings.face.send" values={{ name: other }} />
      </Button>
      <FaultNotice fault={fault} />
    </>
  );
}
