import type { PlainKey } from '#i18n/word-key.ts';
import type { OpenFault } from '#storage/backup/open-package.ts';
import type { SessionFault } from '#storage/session-fault.ts';

/** Why a file is of no use, or could not be put back, in the words of who chose it. */
export const faultWords: Readonly<Record<OpenFault['type'] | SessionFault['type'], PlainKey>> = {
  wrong_words: 'backup.fault.wrongWords',
  damaged: 'backup.fault.damaged',
  malformed: 'backup.fault.damaged',
  not_a_file: 'backup.fault.unknown',
  not_a_backup: 'backup.fault.unknown',
  newer_file: 'backup.fault.newer',
  newer_backup: 'backup.fault.newer',
  newer_version: 'backup.fault.newer',
  too_large: 'backup.fault.tooLarge',
  storage_full: 'errors.storage.full',
  storage_unavailable: 'backup.fault.failed',
  blocked: 'errors.blocked.body',
  cannot_keep_key: 'errors.noKey.body',
  unknown_space: 'backup.fault.failed',
  invalid_name: 'backup.fault.failed',
};
