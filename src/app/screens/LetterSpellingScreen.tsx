import { SpellingPage } from '#features/letters/SpellingPage.tsx';
import { spellingChecker } from '../spelling/spelling-checker.ts';

export const LetterSpellingScreen = () => <SpellingPage checker={spellingChecker} />;
