import { useNavigate } from 'react-router';
import { TodayPage } from '#features/today/TodayPage.tsx';
import { useServices } from '../services.ts';

/** Vandaag; a mentor goes from here to the file of each mentee. */
export function TodayScreen() {
  const { holder, activeId } = useServices();
  const navigate = useNavigate();
  return (
    <TodayPage
      mentees={{
        activeId,
        onOpen: (spaceId, to) => {
          holder.activate(spaceId);
          void navigate(to);
        },
      }}
    />
  );
}
