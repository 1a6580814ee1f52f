import { applicationScreens } from './screens/application-screens.ts';
import { backupScreens } from './screens/backup-screens.ts';
import { cvFileScreens } from './screens/cv-file-screens.ts';
import { cvScreens } from './screens/cv-screens.ts';
import { historyScreens } from './screens/history-screens.ts';
import { houseScreens } from './screens/house-screens.ts';
import { joiningScreens } from './screens/joining-screens.ts';
import { letterScreens } from './screens/letter-screens.ts';
import { meetingScreens } from './screens/meeting-screens.ts';
import { noteScreens } from './screens/note-screens.ts';
import { planScreens } from './screens/plan-screens.ts';
import type { Screen } from './screens/screen.ts';
import { searchScreens } from './screens/search-screens.ts';

/** The screens of a file, in parts of which none needs what another did. */
export const fileParts = {
  applications: applicationScreens,
  house: houseScreens,
  plan: planScreens,
  meetings: meetingScreens,
  cv: cvScreens,
  cvFiles: cvFileScreens,
  letters: letterScreens,
  notesAndSearch: [...noteScreens, ...searchScreens],
  history: historyScreens,
  backup: backupScreens,
  joining: joiningScreens,
} as const satisfies Readonly<Record<string, readonly Screen[]>>;

/** Every screen that shows a file, with what stands on it. */
export const fileScreens: readonly Screen[] = Object.values(fileParts).flat();
