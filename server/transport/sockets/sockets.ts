import { randomInt } from 'node:crypto';
import { encode } from '../../room/packet.ts';
import { createTurnstile, type TurnstileParts } from '../doors/turnstile.ts';
import { transportLimits } from '../limits.ts';
import { createBinding, type BindingParts } from './binding.ts';
import { createDirectDoor, wantsDirectly, type DirectDoorParts } from './direct/direct-door.ts';
import { createDoorway } from './doorway.ts';
import type { HandshakeParts } from './handshake.ts';
import { createEngine, socketPath, type EngineParts } from './library/engine.ts';
import { openLibraryDoor } from './library/library-door.ts';
import type { SocketConnection } from './socket-connection.ts';

export type Sockets = {
  /** Tells everybody to come back a little later. */
  goAway(): void;
  close(): Promise<void>;
};

export type SocketsParts = HandshakeParts &
  TurnstileParts &
  BindingParts &
  Pick<EngineParts, 'server'> &
  Pick<DirectDoorParts, 'patience'>;

/** Two doors to the same rooms: websockets are spoken by ourselves, all else by the library. */
export function createSockets(parts: SocketsParts): Sockets {
  const { monotonicMs } = parts.clock;
  const open = new Set<SocketConnection>();
  const turnstile = createTurnstile(parts);
  const binding = createBinding(parts, open);
  const doorway = createDoorway({ ...parts, turnstile, binding });
  const direct = createDirectDoor({ turnstile, doorway, patience: parts.patience, monotonicMs });
  const io = createEngine({
    ...parts,
    turnstile,
    takesDirectly(request, socket, head) {
      const isTaken = wantsDirectly(request.url ?? '', socketPath);
      if (isTaken) direct.take(request, socket, head);
      return isTaken;
    },
  });
  openLibraryDoor(io, doorway);

  return {
    goAway() {
      for (const connection of open)
        connection.send(encode('goaway', { retryAfterMs: randomInt(transportLimits.goawayMaxMs + 1) }));
    },
    async close() {
      binding.stop();
      for (const connection of [...open]) connection.close();
      direct.close();
      await io.close();
    },
  };
}
