import { Ltr } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Stack } from '#ui/Stack.tsx';
import { StatusLine } from '#ui/StatusLine.tsx';
import { SavedFile } from './SavedFile.tsx';
import type { MakeFile } from './use-make-file.ts';

/** What became of a file that somebody asked for. */
export function MakingStatus({ making: { state } }: { readonly making: MakeFile }) {
  const words = useWords();
  if (state.type === 'busy') return <Progress label={words('files.busy')} value={undefined} max={1} />;
  if (state.type === 'failed')
    return (
      <Notice kind="error" live="alert">
        <Words of={state.fault === 'not_loaded' ? 'files.fault.internet' : 'files.fault.failed'} />
      </Notice>
    );
  if (state.type === 'done') {
    const { made, name } = state;
    return (
      <Stack gap={3}>
        <Notice live="status" symbol="tick" title={<Words of="files.done" />}>
          <Words of="files.name" values={{ name: <Ltr>{name}</Ltr> }} />
        </Notice>
        {made.left.length > 0 ? (
          <Notice kind="warning">
            <Words of="files.left" />
          </Notice>
        ) : null}
        {made.missing.length > 0 ? (
          <Notice kind="warning">
            <Words of="files.missing" values={{ letters: made.missing.slice(0, 5).join(' ') }} />
          </Notice>
        ) : null}
        <SavedFile file={made.file} name={name} />
      </Stack>
    );
  }
  return null;
}

/** Whether the next file needs a network. */
export function PreparedStatus({ making: { prepared } }: { readonly making: MakeFile }) {
  const words = useWords();
  if (prepared === null) return null;
  if (prepared.type === 'busy')
    return <Progress label={words('files.preparing')} value={prepared.done} max={1} />;
  return (
    <StatusLine symbol="saved">
      <Words of="files.prepared" />
    </StatusLine>
  );
}
