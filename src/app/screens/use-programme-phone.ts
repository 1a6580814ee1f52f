import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';

/** The number of De Werkplaats, once the programme told it; null until then. */
export function useProgrammePhone(): string | null {
  const { loadConfig } = useServices();
  const [phone, setPhone] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void loadConfig().then(({ programmePhone }) => {
      if (!left) setPhone(programmePhone);
    });
    return () => {
      left = true;
    };
  }, [loadConfig]);
  return phone;
}
