import { useState } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { AwayFile, SharingPageProps } from './SharingPage.tsx';

/** What was brought into another file is kept for a while; a person may take it back or throw it away sooner. */
export function AwayFiles({
  away,
  onTakeBack,
  onErase,
}: Pick<SharingPageProps, 'away' | 'onTakeBack' | 'onErase'>) {
  if (away.length === 0) return null;
  return (
    <Section title={<Words of="sharing.away.title" />}>
      <Stack gap={3}>
        {away.map((file) => (
          <Away
            key={file.id}
            file={file}
            onTakeBack={() => {
              onTakeBack(file.id);
            }}
            onErase={() => {
              onErase(file.id);
            }}
          />
        ))}
      </Stack>
    </Section>
  );
}

interface AwayProps {
  readonly file: AwayFile;
  readonly onTakeBack: () => void;
  readonly onErase: () => void;
}

function Away({ file, onTakeBack, onErase }: AwayProps) {
  const dates = useDates();
  const today = useToday();
  const [asks, setAsks] = useState(false);
  return (
    <Card>
      <Stack gap={3}>
        <RunningText>
          <Words of="sharing.away.until" values={{ day: dates.shortDate(file.until, today) }} />
        </RunningText>
        {asks ? (
          <p role="alert">
            <Words of="sharing.away.sure" />
          </p>
        ) : null}
        <ButtonRow>
          {asks ? (
            <Button
              kind="second"
              size="small"
              onClick={() => {
                setAsks(false);
              }}
            >
              <Words of="sharing.away.keep" />
            </Button>
          ) : (
            <Button kind="second" size="small" symbol="undo" onClick={onTakeBack}>
              <Words of="sharing.away.takeBack" />
            </Button>
          )}
          <Button
            kind="danger"
            size="small"
            symbol="bin"
            onClick={() => {
              if (asks) onErase();
              else setAsks(true);
            }}
          >
            <Words of="sharing.away.erase" />
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  );
}
