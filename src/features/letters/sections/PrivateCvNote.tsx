import { Words } from '#i18n/Words.tsx';
import type { People } from '#parts/people/use-people.ts';
import { SymbolLine } from '#ui/StatusLine.tsx';

/** Before words of a CV that only she reads go into a letter that another reads too. */
export const PrivateCvNote = ({ people: { other } }: { readonly people: People }) => (
  <SymbolLine symbol="lock">
    <Words of="letters.fromCv.private" />{' '}
    {other ? (
      <Words of="letters.fromCv.shown" values={{ name: other.name }} />
    ) : (
      <Words of="common.privacy.later" />
    )}
  </SymbolLine>
);
