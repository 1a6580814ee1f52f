import { useEffect, useState } from 'react';
import { members } from '#domain/people/model.ts';
import { HelpPage, type HelpPageProps } from '#features/help/HelpPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useServices, type Services } from '../services.ts';
import { useProgrammePhone } from './use-programme-phone.ts';

type People = Pick<HelpPageProps, 'partner' | 'role'>;

/** Help works with and without a file, so it reads the people itself. */
export function HelpScreen() {
  const services = useServices();
  const lead = useBackLead('/today');
  const people = usePeopleOfActive(services);
  const phone = useProgrammePhone();
  return <HelpPage lead={lead} programmePhone={phone} {...people} />;
}

function usePeopleOfActive({ session, activeId }: Services): People {
  const [people, setPeople] = useState<People>({ partner: null, role: null });
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const opened = session && activeId ? await session.openSpace(activeId) : null;
      if (!opened?.ok || left) return;
      const { read, me } = opened.value;
      const all = await read.list(members);
      const mine = all.find(({ id }) => id === me);
      const other = all.find(({ id }) => id !== me);
      setPeople({
        partner: other ? { id: other.id, name: other.name, phone: other.phone } : null,
        role: mine?.role === 'mentor' ? 'mentor' : mine ? 'mentee' : null,
      });
    };
    void look();
    return () => {
      left = true;
    };
  }, [session, activeId]);
  return people;
}
