import type { RoomClient } from '../../engine/store.ts';
import { openPhoneCall, type Leaves, type PhoneCallShell } from './call.ts';
import { phoneLine, phoneStep, type PhoneEffect, type PhoneEvent } from './line.ts';

type PhoneCallerParts = {
  readonly client: RoomClient;
  readonly microphone: () => MediaStreamTrack | undefined;
  readonly changed: () => void;
};

type Doing = { readonly [Do in PhoneEffect['do']]: (effect: Extract<PhoneEffect, { do: Do }>) => void };

/** Does what the phone's end of the line decides: calls, timers and signals. */
export function createPhoneCaller({ client, microphone, changed }: PhoneCallerParts) {
  // A reloaded page must not go on with the numbers of its former self.
  let line = phoneLine(Date.now());
  let call: PhoneCallShell | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;

  function send(kind: string, data: object): void {
    if (line.turn !== undefined) client.signal({ turn: line.turn, kind, data });
  }

  const doing: Doing = {
    open({ call: number, ice }) {
      const track = microphone();
      if (track === undefined) return;
      call = openPhoneCall(track, {
        ice,
        describe: (sdp) => send('offer', { call: number, sdp }),
        found: (candidate) => send('candidate', { call: number, candidate }),
        path(state) {
          // The room's connection may have died with it, unnoticed; and without it no new path is found.
          if (state === 'disconnected' || state === 'failed') client.probe();
          happened({ is: 'path', call: number, state });
        },
        there: (is) => happened({ is: 'there', call: number, there: is }),
      });
    },
    close() {
      clearTimeout(late);
      call?.close();
      call = undefined;
    },
    restart: () => call?.restart(),
    'offer-again': () => call?.offerAgain(),
    configure: ({ ice }) => call?.configure(ice),
    accept: ({ sdp }) => call?.accept(sdp),
    add: ({ candidate }) => call?.add(candidate),
    ring({ call: number, ms }) {
      clearTimeout(late);
      late = setTimeout(
        () => happened({ is: 'late', call: number, live: client.store.getState().status === 'live' }),
        ms,
      );
    },
  };

  function happened(event: PhoneEvent): void {
    const [next, effects] = phoneStep(line, event);
    line = next;
    for (const effect of effects) (doing[effect.do] as (effect: PhoneEffect) => void)(effect);
    changed();
  }

  return {
    line: () => line,
    happened,
    /** False where no sound leaves, or there is no call that it could leave by. */
    let(leaves: Leaves): boolean {
      call?.let(leaves);
      return leaves === 'sound' && call !== undefined;
    },
  };
}
