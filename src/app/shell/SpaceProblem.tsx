import { useNavigate } from 'react-router';
import { Words } from '#i18n/Words.tsx';
import type { StartFault } from '#storage/session.ts';
import { Page } from '#ui/Page.tsx';
import { openNewest } from '../pwa/open-newest.ts';
import { useServices } from '../services.ts';
import { ProblemButtons, ProblemText } from '../start/ProblemParts.tsx';
import { problems } from '../start/problems.ts';

export interface SpaceProblemProps {
  readonly problem: StartFault;
  readonly onAgain: () => void;
}

/** In the place of a screen: this file does not open, and why. Help and hiding stay where they are. */
export function SpaceProblem({ problem, onAgain }: SpaceProblemProps) {
  const navigate = useNavigate();
  const { updates } = useServices();
  const again = (): void => {
    if (problem !== 'newer_version') onAgain();
    else
      void openNewest(updates, () => {
        location.reload();
      });
  };
  const beginAgain = (): void => void navigate('/join');
  const restore = (): void => void navigate('/backup/restore');
  return (
    <Page
      title={<Words of={problems[problem].title} />}
      actions={
        <ProblemButtons
          problem={problem}
          onAgain={again}
          onBeginAgain={problem === 'damaged' ? beginAgain : undefined}
          onRestore={problem === 'damaged' ? restore : undefined}
        />
      }
    >
      <ProblemText problem={problem} />
    </Page>
  );
}
