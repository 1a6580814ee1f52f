import type { ReactNode } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Tag } from '#ui/Tag.tsx';

/** So many that nobody did something with yet: for a row, which has no room where there are none. */
export const openComments = (count: number): ReactNode =>
  count === 0 ? undefined : (
    <Tag symbol="talk" kind="gold">
      <Words of="comments.open" values={{ count }} />
    </Tag>
  );
