import { Words } from '#i18n/Words.tsx';
import { Tag } from '#ui/Tag.tsx';

/** Marks what stands in the own space, in a list that shows both. */
export const PrivateTag = () => (
  <Tag symbol="lock">
    <Words of="common.privacy.mine" />
  </Tag>
);
