import type { ParticipantId } from '../../kernel/actor.ts';
import type { Relay } from '../../kernel/shell.ts';
import type { Facts } from '../../kernel/facts.ts';
import { record } from '../../kernel/records.ts';
import { anyone, stageOnly } from '../../kernel/roles.ts';
import type { FloorEvent } from '../floor/events.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { VoiceEvent } from './events.ts';
import type { OwnVoice, VoiceView } from './records.ts';
import type { VoiceState } from './state.ts';

/** For everybody: whether the room can hear a phone, and how it goes. Never which page, and never whose (P3). */
export function publicView({ sound, line }: VoiceState): VoiceView {
  return { voice: record({ sound: sound !== undefined, turnId: line?.turn, line: line?.state }) };
}

/** A person's other pages learn which of them is the microphone, a screen's that it is the one that plays. */
export function personalView({ sound, line }: VoiceState, participant: ParticipantId): OwnVoice {
  return record({
    voice:
      line?.seat.participant === participant
        ? { turnId: line.turn, client: line.seat.client, line: line.state }
        : undefined,
    sound: sound?.participant === participant ? { client: sound.client } : undefined,
  });
}

/** Who plays and who did. The person on the floor is told with their turn, by the floor, which hears of voices too. */
export function concerns(
  { sound, soundBefore }: VoiceState,
  events: readonly (VoiceEvent | FloorEvent | LifecycleEvent)[],
): readonly ParticipantId[] {
  const isAboutSound = events.some(
    ({ type }) => type === 'sound.taken' || type === 'sound.released' || type === 'room.phase-changed',
  );
  return isAboutSound ? [sound?.participant, soundBefore?.participant].filter((one) => one !== undefined) : [];
}

/** V1: who may signal whom; outside `live` nobody is on the floor (L2). */
export function relay({ sound, line }: VoiceState, { phase }: Facts): Relay | undefined {
  if (phase !== 'live' || sound === undefined || line === undefined || line.state === 'cut') return undefined;
  return {
    turn: line.turn,
    from: { seat: line.seat, roles: anyone, kinds: ['offer', 'candidate'] },
    to: { seat: sound, roles: stageOnly, kinds: ['answer', 'candidate', 'again'] },
  };
}
