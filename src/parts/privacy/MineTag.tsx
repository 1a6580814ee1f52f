import { Words } from '#i18n/Words.tsx';
import { Tag } from '#ui/Tag.tsx';

/** Marks a row of a list that only this person reads. */
export const MineTag = () => (
  <Tag symbol="lock">
    <Words of="common.privacy.mine" />
  </Tag>
);
