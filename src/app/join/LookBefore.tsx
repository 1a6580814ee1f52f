import type { ReactNode } from 'react';
import { isNothing, readBefore } from '#features/privacy/before-list.ts';
import { BeforePage } from '#features/privacy/BeforePage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { SpaceProvider } from '#storage/hooks.tsx';
import type { Space } from '#storage/space.ts';
import { beginning } from './beginning.ts';
import { hasToLook } from './look-before.ts';
import './look-before.css';

/** An invitation that waits until she has seen what her mentor will read. */
export interface Looking {
  readonly space: Space;
  readonly own: Space;
  readonly onDone: (looked: string) => void;
  /** What goes along is copied into another file. */
  readonly isCopied: boolean;
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
  beginning.looked = await looked(space, own, show, false);
}

/** Before what somebody has is brought into the file of two people. */
export async function lookAtWhatIsBrought(
  space: Space,
  own: Space,
  show: (looking: Looking | null) => void,
): Promise<void> {
  if (!isNothing(await readBefore(space.read))) await looked(space, own, show, true);
}

const looked = (
  space: Space,
  own: Space,
  show: (looking: Looking | null) => void,
  isCopied: boolean,
): Promise<string> =>
  new Promise((seen) => {
    show({
      space,
      own,
      isCopied,
      onDone: (what) => {
        show(null);
        seen(what);
      },
    });
  });

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
          <BeforePage lead={lead} onDone={looking.onDone} isCopied={looking.isCopied} />
        </SpaceProvider>
      )}
      <div className="wm-journey-behind" hidden={looking !== null}>
        {children}
      </div>
    </>
  );
}
