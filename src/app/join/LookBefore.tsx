import type { ReactNode } from 'react';
import { BeforePage } from '#features/privacy/BeforePage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { SpaceProvider } from '#storage/hooks.tsx';
import type { Space } from '#storage/space.ts';
import { beginning } from './beginning.ts';
import { hasToLook } from './look-before.ts';

/** An invitation that waits until she has seen what her mentor will read. */
export interface Looking {
  readonly space: Space;
  readonly own: Space;
  readonly onDone: (looked: string) => void;
}

/**
 * Shows first what will be read, whichever way an invitation is made. Ends when she went on; when she goes back the page
 * is gone, and nobody waits any more.
 */
export async function lookBefore(
  space: Space,
  own: Space,
  show: (looking: Looking | null) => void,
): Promise<void> {
  if (!(await hasToLook(space))) return;
  await new Promise<void>((seen) => {
    show({
      space,
      own,
      onDone: (looked) => {
        beginning.looked = looked;
        show(null);
        seen();
      },
    });
  });
}

export interface LookBeforeProps {
  readonly looking: Looking | null;
  readonly children: ReactNode;
}

/** The journey stays as it is behind the question. */
export function LookBefore({ looking, children }: LookBeforeProps) {
  const lead = useBackLead('/sharing');
  return (
    <>
      {looking === null ? null : (
        <SpaceProvider space={looking.space} own={looking.own}>
          <BeforePage lead={lead} onDone={looking.onDone} />
        </SpaceProvider>
      )}
      <div hidden={looking !== null}>{children}</div>
    </>
  );
}
