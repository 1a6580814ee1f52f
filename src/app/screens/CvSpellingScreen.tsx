import { SpellingPage } from '#features/cv/SpellingPage.tsx';
import { spellingChecker } from '../spelling/spelling-checker.ts';

export const CvSpellingScreen = () => <SpellingPage checker={spellingChecker} />;
