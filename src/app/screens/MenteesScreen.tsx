import { useNavigate } from 'react-router';
import { MenteesPage } from '#features/mentees/MenteesPage.tsx';
import { useServices } from '../services.ts';

export function MenteesScreen() {
  const { holder, activeId } = useServices();
  const navigate = useNavigate();
  return (
    <MenteesPage
      activeId={activeId}
      onOpen={(spaceId) => {
        holder.activate(spaceId);
        void navigate('/today');
      }}
    />
  );
}
