import { Words } from '#i18n/Words.tsx';
import type { StartFault } from '#storage/session.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { problems } from './problems.ts';

export interface ProblemProps {
  readonly problem: StartFault;
  readonly onAgain: () => void;
  /** Begins anew, so that the other person can let them in again; only where the copy will not come back by itself. */
  readonly onBeginAgain?: (() => void) | undefined;
  /** Puts back a file that she made before. */
  readonly onRestore?: (() => void) | undefined;
}

/** Below the title: what is the matter, and what to do. */
export function ProblemText({ problem }: Pick<ProblemProps, 'problem'>) {
  const { lines, advice } = problems[problem];
  return (
    <Stack gap={3}>
      {lines.map((line) => (
        <p key={line}>
          <Words of={line} />
        </p>
      ))}
      <Notice>
        <Words of={advice} />
      </Notice>
    </Stack>
  );
}

export function ProblemButtons({ problem, onAgain, onBeginAgain, onRestore }: ProblemProps) {
  const { again } = problems[problem];
  return (
    <Stack gap={3}>
      {onBeginAgain ? (
        <Button full onClick={onBeginAgain}>
          <Words of="errors.damaged.all.action" />
        </Button>
      ) : null}
      {onRestore ? (
        <Button full kind="second" onClick={onRestore}>
          <Words of="errors.restore.action" />
        </Button>
      ) : null}
      {again ? (
        <Button full kind={onBeginAgain ? 'second' : 'primary'} onClick={onAgain}>
          <Words of={again} />
        </Button>
      ) : null}
    </Stack>
  );
}
