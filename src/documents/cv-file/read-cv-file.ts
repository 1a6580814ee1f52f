import { err, type Result } from '#core/result/result.ts';
import type { ReadResume, ResumeFault } from '../resume/read-resume.ts';

/** More than either kind may have: such a file is not opened at all. */
const MOST_BYTES = 4 * 1_048_576;

/** A CV of another program, in JSON Resume or in Europass XML: what is in the file says which, not its name. */
export async function readCvFile(file: Blob): Promise<Result<ReadResume, ResumeFault>> {
  if (file.size > MOST_BYTES) return err('too_large');
  const text = await file.text();
  if (!text.trimStart().startsWith('<')) {
    const { readResume } = await import('../resume/read-resume.ts');
    return readResume(text);
  }
  const { readEuropass } = await import('../europass/read-europass.ts');
  return readEuropass(text);
}
