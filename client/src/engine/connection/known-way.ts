import type { KeyValue } from '../device.ts';
import { engineLimits } from '../limits.ts';

export type Way = 'websocket' | 'polling';

/** By which way this device last came in anywhere at this address, and when. That is all: nothing of a person or a room. */
const key = 'plenum-way';

export type KnownWay = {
  /** How long a websocket has for itself before polling begins beside it. */
  headStartMs(): number;
  came(way: Way): void;
  /** A websocket stood so long that this network is good for them. */
  stood(): void;
};

export function knownWay(local: KeyValue, now: () => number = Date.now): KnownWay {
  const known = (): string | undefined => {
    const [way, at] = (local.get(key) ?? '').split(' ');
    const ageMs = now() - Number(at);
    return ageMs >= 0 && ageMs < engineLimits.wayKnownMs ? way : undefined;
  };
  const keep = (way: Way): void => local.set(key, `${way} ${now()}`);
  return {
    headStartMs: () => (known() === 'websocket' ? engineLimits.pollingAfterKnownMs : engineLimits.pollingAfterMs),
    came(way) {
      // Where polling was needed today, a websocket that opens may still be one that dies in a moment.
      if (way === 'polling' || known() !== 'polling') keep(way);
    },
    stood: () => keep('websocket'),
  };
}
