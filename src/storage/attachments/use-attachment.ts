import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Attachment } from '#domain/shared/attachment.ts';
import { useSpace } from '../hooks.tsx';
import type { Space } from '../space.ts';
import type { AttachmentFault, Attachments, SendingAttachments } from './attachments.ts';

/** The bytes of a row, for the screen that shows them. */
export type AttachmentView =
  | { readonly state: 'opening' }
  | { readonly state: 'here'; readonly bytes: Uint8Array }
  | { readonly state: AttachmentFault['type']; readonly again: () => void };

const OPENING: AttachmentView = { state: 'opening' };

/**
 * Fetches what is looked at, when it is not on this device: use it where the bytes are shown, not in a list. Asks once more
 * by itself as soon as somebody can be asked. Null: nothing to look at.
 */
export function useAttachment(attachment: Attachment | null): AttachmentView {
  const space = useSpace();
  const [found, setFound] = useState<{ readonly of: string; readonly view: AttachmentView } | null>(null);
  const [tries, setTries] = useState(0);
  const again = useCallback(() => {
    setFound(null);
    setTries((count) => count + 1);
  }, []);
  const of = attachment === null ? '' : `${space.id}/${attachment.join('/')}`;
  useEffect(() => {
    if (attachment === null) return undefined;
    let isGone = false;
    let stopListening = (): void => undefined;
    const look = async (): Promise<void> => {
      const attachments = await space.loadAttachments();
      const opened = await attachments.open(attachment);
      if (isGone) return;
      setFound({
        of,
        view: opened.ok ? { state: 'here', bytes: opened.value } : { state: opened.error.type, again },
      });
      stopListening();
      if (!opened.ok && opened.error.type === 'unreachable')
        stopListening = attachments.onAskable(() => void look().catch(() => undefined));
    };
    look().catch(() => {
      if (!isGone) setFound({ of, view: { state: 'unreachable', again } });
    });
    return () => {
      isGone = true;
      stopListening();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the pointer by what it holds: a row that is read anew is no other
  }, [space, of, tries, again]);
  return found?.of === of ? found.view : OPENING;
}

const NOTHING: SendingAttachments = { waiting: 0, problem: null };

/** What of this file is still to be sent by this device, and why it waits. */
export function useSendingAttachments(): SendingAttachments {
  const space = useSpace();
  const [loaded, setLoaded] = useState<{ readonly space: Space; readonly attachments: Attachments } | null>(
    null,
  );
  useEffect(() => {
    let isGone = false;
    space
      .loadAttachments()
      .then((attachments) => {
        if (!isGone) setLoaded({ space, attachments });
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [space]);
  const attachments = loaded?.space === space ? loaded.attachments : null;
  return useSyncExternalStore(
    useCallback(
      (listener: () => void) => attachments?.listen(listener) ?? ((): void => undefined),
      [attachments],
    ),
    () => attachments?.sending() ?? NOTHING,
  );
}
