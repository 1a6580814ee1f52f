import { Words } from '#i18n/Words.tsx';
import type { CommandFault } from '#storage/space.ts';
import { Notice } from '#ui/Notice.tsx';

const body = {
  storage_full: 'errors.storage.full',
  storage_unavailable: 'save.notSaved.body',
  invalid: 'errors.unknown.retry',
  required: 'errors.unknown.retry',
  unknown_field: 'errors.unknown.retry',
  not_found: 'errors.unknown.retry',
  broken_row: 'errors.unknown.retry',
  attachment_too_large: 'errors.attachment.tooLarge',
  attachments_full: 'errors.attachment.full',
  attachment_missing: 'errors.attachment.missing',
} as const satisfies Record<CommandFault['type'], string>;

/** Says at once that something was not written, and what to do. Nothing when all went well. */
export function FaultNotice({ fault }: { readonly fault: CommandFault | undefined }) {
  if (fault === undefined) return null;
  return (
    <Notice kind="error" live="alert" title={<Words of="save.notSaved.title" />}>
      <Words of={body[fault.type]} />
    </Notice>
  );
}
