import { MeetingPage } from '#features/meetings/MeetingPage.tsx';
import { useProgrammePhone } from './use-programme-phone.ts';

export const MeetingScreen = () => <MeetingPage programmePhone={useProgrammePhone()} />;
