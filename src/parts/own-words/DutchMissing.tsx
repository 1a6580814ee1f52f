import { Words } from '#i18n/Words.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { Voice } from '../people/use-people.ts';

/** Only her own words are there: the Dutch is for the two of them to write, never for the app. */
export const DutchMissing = ({ voice }: { readonly voice: Voice }) => (
  <SymbolLine symbol="language">
    <Words of={voice === 'mine' ? 'ownWords.missingMine' : 'ownWords.missingTheirs'} />
  </SymbolLine>
);
