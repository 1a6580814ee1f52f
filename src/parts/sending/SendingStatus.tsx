import { Words } from '#i18n/Words.tsx';
import { useSendingState } from '#storage/hooks.tsx';
import { StatusLine } from '#ui/StatusLine.tsx';
import { sendingWords } from './sending-words.ts';
import { useSavedOnKey, useSending } from './SendingProvider.tsx';

/** Where her work is, in words: on this device, on its way, with the other, or not going. */
export function SendingStatus({ align }: { readonly align?: 'center' | 'start' }) {
  const sending = useSending();
  const said = sendingWords(useSendingState(), sending);
  const savedOn = useSavedOnKey();
  switch (said.state) {
    case 'onDevice':
      return (
        <StatusLine symbol="saved" align={align}>
          <Words of={savedOn} />
          {said.waiting === 0 ? null : (
            <>
              {' · '}
              <Words of="save.waiting.count" values={{ count: said.waiting }} />
            </>
          )}
        </StatusLine>
      );
    case 'underway':
      return (
        <StatusLine symbol="send" align={align}>
          <Words of="save.status.underway" values={{ name: said.name }} />
        </StatusLine>
      );
    case 'received':
      return (
        <StatusLine symbol="shared" align={align}>
          <Words of="save.status.received" values={{ name: said.name }} />
        </StatusLine>
      );
    case 'failed':
      return (
        <StatusLine symbol="failed" align={align} to={sending.helpTo}>
          <Words of="save.status.failed" />
        </StatusLine>
      );
  }
}
