import { Words } from '#i18n/Words.tsx';
import { Tag } from '#ui/Tag.tsx';

/** Marks what only this person reads, where it stands between what both read. */
export const OnlyMine = () => (
  <Tag symbol="lock">
    <Words of="common.privacy.mine" />
  </Tag>
);
