import type { IncomingMessage } from 'node:http';
import type { Rejection } from '../../../shared/kernel/rejection.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import type { Settings } from '../../settings.ts';
import type { Origins } from './addresses.ts';
import type { Admission } from './admission.ts';
import { createOpenCounts, keysOf } from './open-counts.ts';
import { transportLimits } from '../limits.ts';
import { pageRefusals, turnedAs, type Turned } from '../refusals.ts';

export type TurnstileParts = {
  readonly settings: Pick<Settings, 'maxSocketsPerAddress'>;
  readonly origins: Origins;
  readonly admission: Admission;
};

const nothing = () => {};

/** How many connections each address has open, and each /48, whose ceiling is so many times as high (A3). */
function createAddressCount({ origins, settings }: Pick<TurnstileParts, 'origins' | 'settings'>) {
  const open = createOpenCounts();
  const most = settings.maxSocketsPerAddress;
  return {
    isFull(request: IncomingMessage) {
      if (origins.isLoopback(request)) return false;
      const { near, wide } = origins.addressKeys(request);
      const isWideFull = wide !== undefined && open.of(wide) >= most * transportLimits.wideNetworkFactor;
      return isWideFull || open.of(near) >= most;
    },
    opened(request: IncomingMessage): () => void {
      // The machine itself has no ceiling.
      if (origins.isLoopback(request)) return nothing;
      const keys = keysOf(origins.addressKeys(request));
      open.add(keys, 1);
      return () => open.add(keys, -1);
    },
  };
}

export type Turnstile = ReturnType<typeof createTurnstile>;

/** Who is turned away before anything about a room is looked at; noted where they are let in far enough to be told. */
export function createTurnstile(parts: TurnstileParts) {
  const { origins, admission } = parts;
  const addresses = createAddressCount(parts);
  const turned = new WeakMap<IncomingMessage, Turned>();
  const busy = (why: Rejection): Turned => ({ ...turnedAs(why), retryAfterMs: transportLimits.refusalRetryMs });
  return {
    opened: addresses.opened,
    told: (request: IncomingMessage) => turned.get(request),
    /** The words for whoever is not let in at all. */
    refusal(request: IncomingMessage): string | undefined {
      const over = addresses.isFull(request)
        ? busy(refusals.tooManyConnections())
        : admission.handshake(request)
          ? undefined
          : busy(refusals.tooManyRequests());
      // Telling takes a connection, the very thing that is bounded: it has a small budget of its own.
      if (over !== undefined && !admission.telling(request)) return over.message;
      const page = over === undefined ? origins.pageOf(request) : 'own';
      const refused = page === 'own' ? over : turnedAs(pageRefusals[page]());
      if (refused !== undefined) turned.set(request, refused);
      return undefined;
    },
  };
}
