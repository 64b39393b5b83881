import { useEffect, useState } from 'react';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { usePart } from '../../../ui/loading/later.tsx';
import type { Phone } from './phone.tsx';

const load = () => import('./phone.tsx');

/** One's phone as a microphone, while `wanted` (a hand is up, a turn goes on); undefined for the moment it takes to come. */
export function usePhone(wanted: boolean): Phone | undefined {
  const client = useRoomClient();
  const part = usePart(wanted ? load : undefined);
  const [phone, setPhone] = useState<Phone>();
  useEffect(() => {
    if (part === undefined) return undefined;
    const created = part.createPhone(client);
    setPhone(created);
    return () => {
      // Nothing listens to anybody whose hand is down.
      created.close();
      setPhone(undefined);
    };
  }, [client, part]);
  return phone;
}
