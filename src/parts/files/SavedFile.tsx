import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { saveFile, sharerOf } from './hand-out.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';

/** Where a browser puts what it downloads is not always found: the file can be handed on, or saved once more. */
export function SavedFile({ file, name }: { readonly file: Blob; readonly name: string }) {
  const share = sharerOf(file, name);
  const [failed, setFailed] = useState(false);
  return (
    <Stack gap={3}>
      {share ? (
        <Button
          kind="second"
          symbol="share"
          onClick={() => {
            void share().then((handed) => {
              setFailed(handed === 'failed');
            });
          }}
        >
          <Words of="backup.made.share" />
        </Button>
      ) : null}
      {failed ? (
        <Notice kind="error" live="alert">
          <Words of="files.fault.share" />
        </Notice>
      ) : null}
      <Button
        kind="second"
        symbol="download"
        onClick={() => {
          saveFile(file, name);
        }}
      >
        <Words of="backup.made.again" />
      </Button>
    </Stack>
  );
}
