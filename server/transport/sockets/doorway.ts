import type { IncomingMessage } from 'node:http';
import { transportRefusals } from '../../../shared/wire/refusals.ts';
import type { Turnstile } from '../doors/turnstile.ts';
import { turnedAs, type Turned } from '../refusals.ts';
import type { createBinding } from './binding.ts';
import { admit, type Admitted, type HandshakeParts } from './handshake.ts';
import type { Line } from './line.ts';

/** How somebody who asks is let in, or told why not. */
export type Told = { readonly enter: (admitted: Admitted) => void; readonly refuse: (turned: Turned) => void };

export type DoorwayParts = HandshakeParts & {
  readonly turnstile: Pick<Turnstile, 'told'>;
  readonly binding: Pick<ReturnType<typeof createBinding>, 'bind'>;
  readonly onFault: (fault: unknown, what: string) => void;
};

export type Doorway = ReturnType<typeof createDoorway>;

/** What stands between a line and a room, however it is spoken. */
export function createDoorway(parts: DoorwayParts) {
  const { turnstile, binding, onFault } = parts;
  return {
    ask(request: IncomingMessage, auth: unknown, { enter, refuse }: Told): void {
      const refused = turnstile.told(request);
      // Another site's page: nothing it sent is looked at, its cookies least of all.
      if (refused !== undefined) return refuse(refused);
      admit(parts, request, auth).then(
        (answer) => ('room' in answer ? enter(answer) : refuse(answer)),
        (fault: unknown) => {
          onFault(fault, 'a handshake broke off');
          refuse(turnedAs(transportRefusals.fault()));
        },
      );
    },
    /** Whatever is wrong with one connection ends that one, not the process with all the rooms. */
    bind(line: Line, request: IncomingMessage, admitted: Admitted): void {
      try {
        binding.bind(line, request, admitted);
      } catch (fault) {
        onFault(fault, 'a connection could not be bound to its room');
        line.close();
      }
    },
  };
}
