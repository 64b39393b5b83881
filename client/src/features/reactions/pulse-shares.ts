import { useEffect, useRef, useState } from 'react';
import { useRoomClient } from '../../engine/react/room-context.tsx';
import { pulseOf } from './pulse-records.ts';

const everyMs = 1_000;

type Shares = { readonly [kind: string]: number };

/** The most that each reaction had within the last second, told once a second; ticks come four times as often. */
export function useSharesOfSecond(): Shares {
  const client = useRoomClient();
  const gathered = useRef<{ [kind: string]: number }>({});
  const [shares, setShares] = useState<Shares>({});
  useEffect(() => {
    const gather = () => {
      for (const [kind, share] of Object.entries(pulseOf(client.store.getState().view.pulse).share))
        gathered.current[kind] = Math.max(gathered.current[kind] ?? 0, share);
    };
    const leave = client.store.subscribe(gather);
    const timer = setInterval(() => {
      gather();
      const now = gathered.current;
      gathered.current = {};
      setShares((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    }, everyMs);
    return () => {
      leave();
      clearInterval(timer);
    };
  }, [client]);
  return shares;
}
