import type { StageView } from '../../../../shared/room/records.ts';
import type { RoomClient } from '../../engine/store.ts';
import { callLimits } from '../limits.ts';
import type { Player } from './player.ts';
import { heardFrom } from '../signal-data.ts';
import { watchReturn } from '../watch-return.ts';
import { openStageCall, type StageCallShell } from './call.ts';
import { stageLine, stageStep, type KnownFloor, type StageEffect, type StageEvent, type StageLine } from './line.ts';
import type { StageSoundState } from '../types.ts';

/** From the room's records, with the time moved to the page's own clock. */
export function knownFloor(
  { now, voice }: Pick<StageView, 'now' | 'voice'>,
  toOwnClock: (at: number) => number,
): KnownFloor {
  const turn = now?.state === 'free' ? undefined : now?.turnId;
  const paused = now?.state === 'on-air' && 'handId' in now && now.pausedAt !== undefined;
  return {
    turn,
    line: turn !== undefined && voice?.turnId === turn ? voice.line : undefined,
    startedAt: now?.state === 'on-air' && !paused ? toOwnClock(now.startedAt) : undefined,
  };
}

type Told = {
  readonly client: RoomClient;
  readonly line: () => StageLine;
  readonly happened: (event: StageEvent) => void;
  readonly player: Player;
};

/** The call at hand, as the line's effects have it. */
function createHands({ client, line, happened, player }: Told): Doing & { readonly packetCame: () => boolean } {
  let call: StageCallShell | undefined;
  return {
    open({ call: number, sdp, ice }) {
      const turn = line().begun?.turn;
      if (turn === undefined) return;
      call = openStageCall(sdp, {
        ice,
        describe: (answer) => client.signal({ turn, kind: 'answer', data: { call: number, sdp: answer } }),
        found: (candidate) => client.signal({ turn, kind: 'candidate', data: { call: number, candidate } }),
        path(state) {
          if (state === 'failed' || state === 'broken') happened({ is: 'failed', call: number });
        },
        voice: player.play,
      });
    },
    close() {
      player.stop();
      call?.close();
      call = undefined;
    },
    answer: ({ sdp }) => call?.answer(sdp),
    'answer-again': () => call?.answerAgain(),
    configure: ({ ice }) => call?.configure(ice),
    add: ({ candidate }) => call?.add(candidate),
    again({ turn, call: number }) {
      client.signal({ turn, kind: 'again', data: number === undefined ? {} : { call: number } });
    },
    tell({ what, turn }) {
      // What does not reach the room now is found out anew once it is back.
      if (client.store.getState().status === 'live') void client.send(`voice.${what}`, { turnId: turn });
    },
    packetCame: () => call?.packetCame() ?? false,
  };
}

type Doing = { readonly [Do in StageEffect['do']]: (effect: Extract<StageEffect, { do: Do }>) => void };

/** Does what the stage's end of the line decides. */
export function createStageReceiver(
  client: RoomClient,
  player: Player,
  isBlocked: () => boolean,
  changed: (path: StageSoundState['path']) => void,
) {
  let line = stageLine;
  let beating: ReturnType<typeof setInterval> | undefined;
  const hands = createHands({ client, line: () => line, happened, player });

  function happened(event: StageEvent): void {
    const [next, effects] = stageStep(line, event);
    line = next;
    for (const effect of effects) (hands[effect.do] as (effect: StageEffect) => void)(effect);
    changed(line.call?.path ?? (line.begun === undefined ? 'none' : 'connecting'));
    if (line.begun !== undefined) beating ??= setInterval(beat, callLimits.voiceLevelEveryMs);
    else {
      clearInterval(beating);
      beating = undefined;
    }
  }

  function beat(): void {
    const at = performance.now();
    const floor = knownFloor(client.store.getState().view, (time) => time - client.now() + at);
    const sound = player.rms() >= callLimits.voiceSilenceLevel;
    happened({ is: 'beat', at, packet: hands.packetCame(), sound, blocked: isBlocked(), floor });
  }

  const back = watchReturn(client, () => happened({ is: 'off' }), callLimits.voiceUnboundMs);
  const stopHearing = client.onSignal((message) => {
    const heard = heardFrom(message);
    if (heard === undefined || heard.is === 'answer' || heard.is === 'again') return;
    if (heard.is === 'begin' && heard.side !== 'to') return;
    if (heard.is === 'begin') back.begun();
    happened({ ...heard, at: performance.now() });
  });

  return {
    /** Drops whatever comes in. */
    off: () => happened({ is: 'off' }),
    close() {
      stopHearing();
      back.close();
      happened({ is: 'off' });
    },
  };
}
