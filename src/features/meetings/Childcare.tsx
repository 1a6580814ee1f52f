import { useEffect, useState } from 'react';
import type { DatedMeeting } from '#domain/meetings/rules.ts';
import { createDates } from '#i18n/dates.ts';
import { languageOf, sourceLanguage } from '#i18n/languages.ts';
import { openWords } from '#i18n/open-words.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { wordsOf } from '#i18n/words-of.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { changeMeeting } from '#parts/meetings/meeting-commands.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Row, Stack } from '#ui/Stack.tsx';

export interface ChildcareProps {
  readonly meeting: DatedMeeting;
  /** The number of De Werkplaats, when it was told. */
  readonly phone: string | null;
}

/** Somebody has to look after a child during the talk: one tap, and a message that is ready. It is never sent by itself. */
export function Childcare({ meeting, phone }: ChildcareProps) {
  const { act, fault } = useAct();
  const needed = meeting.childcare !== '';
  return (
    <Card as="section">
      <Stack gap={3}>
        <CheckRow
          label={<Words of="meetings.childcare.needed" />}
          checked={needed}
          onChange={(checked) => void act(changeMeeting(meeting.id, { childcare: checked ? 'needed' : '' }))}
        />
        {needed ? (
          <CheckRow
            label={<Words of="meetings.childcare.arranged" />}
            checked={meeting.childcare === 'arranged'}
            onChange={(checked) =>
              void act(changeMeeting(meeting.id, { childcare: checked ? 'arranged' : 'needed' }))
            }
          />
        ) : null}
        <FaultNotice fault={fault} />
        {meeting.childcare === 'needed' ? <ReadyMessage meeting={meeting} phone={phone} /> : null}
      </Stack>
    </Card>
  );
}

interface Message {
  readonly text: string;
  readonly lang: string;
}

/** In Dutch, for who reads it; in her own language as long as the Dutch texts are not on the phone. */
function useMessage({ on, at }: DatedMeeting): Message {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const { language } = useLanguage();
  const [dutch, setDutch] = useState<Message & { readonly of: string }>();
  const of = `${on} ${at}`;
  useEffect(() => {
    if (language.code === sourceLanguage) return undefined;
    let left = false;
    void openWords({ language: sourceLanguage, missing: 'show-dutch' }).then(({ i18n }) => {
      const source = languageOf(sourceLanguage);
      if (left || !source) return;
      const say = wordsOf(i18n);
      const day = dayOf(createDates(source, say), on, at, today);
      setDutch({ of, text: say('meetings.childcare.message', { day }), lang: sourceLanguage });
    }, ignore);
    return () => {
      left = true;
    };
  }, [language.code, on, at, of, today]);
  return dutch?.of === of
    ? dutch
    : {
        text: words('meetings.childcare.message', { day: dayOf(dates, on, at, today) }),
        lang: language.code,
      };
}

const ignore = (): void => undefined;

const dayOf = (dates: ReturnType<typeof useDates>, on: string, at: string, today: string): string =>
  at === '' ? dates.day(on, today) : dates.dayAndTime(on, at, today);

function ReadyMessage({ meeting, phone }: ChildcareProps) {
  const { text, lang } = useMessage(meeting);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied('yes');
      },
      () => {
        setCopied('failed');
      },
    );
  };
  return (
    <Stack gap={3}>
      <RunningText className="wm-soft wm-small">
        <Words of="meetings.childcare.hint" />
      </RunningText>
      <blockquote className="meeting-message" lang={lang} dir="auto">
        {text}
      </blockquote>
      <Row gap={2}>
        {'share' in navigator ? (
          <Button
            kind="second"
            size="small"
            symbol="share"
            onClick={() => {
              // Closing the share sheet is no failure.
              navigator.share({ text }).catch(ignore);
            }}
          >
            <Words of="meetings.childcare.share" />
          </Button>
        ) : null}
        <Button kind="second" size="small" symbol="copy" onClick={copy}>
          <Words of="meetings.childcare.copy" />
        </Button>
        {phone === null ? null : (
          <Button kind="second" size="small" symbol="call" href={`tel:${phone.replace(/[^\d+]/gu, '')}`}>
            <Words of="meetings.childcare.call" />
          </Button>
        )}
      </Row>
      {copied === 'no' ? null : (
        <Notice kind={copied === 'yes' ? 'info' : 'error'} live="status">
          <Words of={copied === 'yes' ? 'meetings.childcare.copied' : 'meetings.childcare.notCopied'} />
        </Notice>
      )}
    </Stack>
  );
}
