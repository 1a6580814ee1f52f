import { useWords } from '#i18n/use-words.ts';
import { saveFile, sharerOf } from '#parts/files/hand-out.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Stack.tsx';

/** Where a browser puts what it downloads is not always found: the file can be handed on, or saved once more. */
export function SavedFile({ file, name }: { readonly file: Blob; readonly name: string }) {
  const words = useWords();
  const share = sharerOf(file, name);
  return (
    <Stack gap={3}>
      {share ? (
        <Button kind="second" symbol="share" onClick={share}>
          {words('backup.made.share')}
        </Button>
      ) : null}
      <Button
        kind="second"
        symbol="download"
        onClick={() => {
          saveFile(file, name);
        }}
      >
        {words('backup.made.again')}
      </Button>
    </Stack>
  );
}
