import { useEffect, useState } from 'react';
import type { FileKind, FileMaker, MadeFile } from '#documents/file/make-file.ts';
import type { FileFault } from '#documents/file/messages.ts';
import type { PaperDocument } from '#documents/paper/model.ts';
import { saveFile } from './hand-out.ts';

export type MakingState =
  | { readonly type: 'idle' }
  | { readonly type: 'busy'; readonly kind: FileKind }
  | { readonly type: 'failed'; readonly fault: FileFault['type'] }
  | { readonly type: 'done'; readonly made: MadeFile; readonly name: string };

/** How far the fetching of what makes files is, from 0 to 1; null when nothing is fetched now. */
export type Prepared = { readonly type: 'busy'; readonly done: number } | { readonly type: 'ready' } | null;

export interface MakeFile {
  readonly state: MakingState;
  readonly prepared: Prepared;
  readonly make: (document: PaperDocument, kind: FileKind, name: string) => Promise<void>;
}

/** Makes a file and puts it where the browser keeps what it downloads. While the screen is there, it also fetches what is
 * needed to do that without a network. */
export function useMakeFile(files: FileMaker, now: () => number): MakeFile {
  const [state, setState] = useState<MakingState>({ type: 'idle' });
  const [prepared, setPrepared] = useState<Prepared>(null);
  useEffect(() => {
    let isHere = true;
    void files
      .prepare((done) => {
        if (isHere) setPrepared({ type: 'busy', done });
      })
      .then(({ ok }) => {
        // Without a network it comes the next time; whoever asks for a file hears of it then.
        if (isHere) setPrepared(ok ? { type: 'ready' } : null);
      });
    return () => {
      isHere = false;
      files.stop();
    };
  }, [files]);
  return {
    state,
    prepared,
    make: async (document, kind, name) => {
      setState({ type: 'busy', kind });
      const made = await files.make(document, kind, now());
      if (!made.ok) {
        setState({ type: 'failed', fault: made.error.type });
        return;
      }
      saveFile(made.value.file, name);
      setState({ type: 'done', made: made.value, name });
    },
  };
}
