import type { Entry } from '#domain/applications/entries.ts';
import { daysBetween } from '#domain/shared/civil-date.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { Voice } from '#parts/people/use-people.ts';
import { useStatusWords } from '#parts/status/use-status-words.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import { addSideEvent, addStatus, putOffReminder } from '../commands.ts';
import { contactParts } from '../contact-parts.ts';

const LATER_DAYS = 3;

/** A week without an answer: she may ask again, later, or stop waiting. */
export function ReminderCard({ entry, voice }: { readonly entry: Entry; readonly voice: Voice }) {
  const words = useWords();
  const statusWords = useStatusWords(voice);
  const today = useToday();
  const { act, fault, busy } = useAct();
  const { id, employer, contact } = entry.application;
  const phone = contactParts(contact).find((part) => part.kind === 'phone');
  const saved = (what: string): string => words('applications.news.saved', { status: what });
  const later = (
    <Button
      kind={phone ? 'quiet' : 'second'}
      busy={busy}
      onClick={() => void act(putOffReminder(id, LATER_DAYS, today), words('common.done.saved'))}
    >
      <Words of="applications.reminder.later" />
    </Button>
  );
  return (
    <Card kind="now" as="section" aloud>
      <Stack gap={3}>
        <div>
          <Eyebrow>
            <Words of="applications.reminder.title" values={{ count: daysBetween(entry.lastOn, today) }} />
          </Eyebrow>
          <h2>
            <Words of="applications.reminder.body" />
          </h2>
        </div>
        <FaultNotice fault={fault} />
        <ButtonRow>
          <Button
            symbol="tick"
            busy={busy}
            onClick={() => void act(addSideEvent(id, 'reminded', today), saved(statusWords.done('reminded')))}
          >
            {statusWords.done('reminded')}
          </Button>
          {phone ? (
            <Button kind="second" symbol="call" href={phone.href}>
              <Words of="applications.reminder.call" values={{ employer }} />
            </Button>
          ) : (
            later
          )}
        </ButtonRow>
        <div>
          {phone ? later : null}
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => void act(addStatus(id, 'stopped', today), saved(statusWords.of('stopped')))}
          >
            <Words of={voice === 'mine' ? 'applications.reminder.stop' : 'statuses.theirs.stopped'} />
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
