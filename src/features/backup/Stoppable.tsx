import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Stack } from '#ui/Stack.tsx';

export interface StoppableProps {
  readonly label: string;
  /** From 0 to 1; undefined: how much there is, is not known. */
  readonly part: number | undefined;
  readonly onStop: () => void;
}

/** Long work that somebody may stop. */
export function Stoppable({ label, part, onStop }: StoppableProps) {
  return (
    <Stack gap={2}>
      <Progress label={label} value={part} max={1} />
      <Button kind="quiet" symbol="close" onClick={onStop}>
        <Words of="common.action.stop" />
      </Button>
    </Stack>
  );
}
