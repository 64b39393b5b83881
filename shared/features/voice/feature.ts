import { feature } from '../../kernel/feature.ts';
import { stageOnly } from '../../kernel/roles.ts';
import type { WatchedSeat } from '../../kernel/shell.ts';
import { commands } from './commands.ts';
import { cut, heard, loseSound, lost, missSound, switchSound } from './decide.ts';
import type { VoiceEvent } from './events.ts';
import { evolve, type Heard } from './evolve.ts';
import { voiceLimits } from './limits.ts';
import { voiceRecords } from './records.ts';
import { refusals, type Code } from './refusals.ts';
import { initialVoice, type VoiceState } from './state.ts';
import { concerns, personalView, publicView, relay } from './views.ts';

/** The page that plays: everybody would wait for a voice that nobody can hear. */
const watched = ({ sound }: VoiceState): WatchedSeat | undefined =>
  sound === undefined
    ? undefined
    : {
        seat: sound,
        roles: stageOnly,
        gone: [
          {
            afterMs: voiceLimits.soundAwayMs,
            command: (since) => ({ type: 'sound.away', data: { client: sound.client, since } }),
          },
          { afterMs: voiceLimits.soundGoneMs, command: () => ({ type: 'sound.lose', data: { client: sound.client } }) },
        ],
      };

export const voice = feature<VoiceState, VoiceEvent, Code, Heard, typeof voiceRecords>()({
  initial: initialVoice,
  growing: ['turns'],
  records: voiceRecords,
  refusals,
  commands,
  decide: {
    'stage.sound': (state, { data, actor }) => switchSound(state, data.on, actor),
    'voice.heard': (state, { data, actor }) => heard(state, data.turnId, actor),
    'voice.lost': (state, { data, actor }) => lost(state, data.turnId, actor),
    'voice.cut': (state, { data, actor }) => cut(state, data.turnId, actor),
    'sound.away': (state, { data }, { now }) => missSound(state, data.client, data.since, now),
    'sound.lose': (state, { data }) => loseSound(state, data.client),
  },
  evolve,
  views: { public: publicView, personal: { of: personalView, concerns } },
  needs: (state, facts) => ({ relay: relay(state, facts), watched: watched(state) }),
});
