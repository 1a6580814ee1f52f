import { Words } from '#i18n/Words.tsx';
import { useQuery } from '#storage/hooks.tsx';
import { Notice } from '#ui/Notice.tsx';

/** One line when stored rows cannot be read: how many, and that the rest works. Nothing while all is well. */
export function DamagedNotice() {
  const count = useQuery((read) => read.brokenCount(), []) ?? 0;
  if (count === 0) return null;
  return (
    <Notice kind="warning" live="status" title={<Words of="errors.damaged.count" values={{ count }} />}>
      <Words of="errors.damaged.body" />
    </Notice>
  );
}
