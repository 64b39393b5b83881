import { feature } from '../../kernel/feature.ts';
import type { Sample } from '../../kernel/shell.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import { commands } from './commands.ts';
import type { ReactionEvent } from './events.ts';
import { exportTables } from './exports.ts';
import { reactionsLimits } from './limits.ts';
import { recap } from './recap.ts';
import { reactionsRecords } from './records.ts';
import { initialReactions, type PeakSample, type ReactionsState } from './state.ts';

const paletteOf = (reactions: readonly string[] | 'off'): readonly string[] => (reactions === 'off' ? [] : reactions);

const isFull = ({ samples }: ReactionsState): boolean => samples.size >= reactionsLimits.pulseSamplesCount;

const withPeak = ({ seconds, ...sample }: Sample): PeakSample => ({ ...sample, peak: Math.max(0, ...seconds) });

export const reactions = feature<ReactionsState, ReactionEvent, never, LifecycleEvent, typeof reactionsRecords>()({
  initial: initialReactions,
  records: reactionsRecords,
  commands,
  decide: {
    /* Also after the end and where reactions were just switched off: what was tapped before is told last. */
    'pulse.sample': (state, { data }) => {
      const isEmpty = Object.values(data.taps).every((taps) => taps === 0);
      return { events: isEmpty || isFull(state) ? [] : [{ type: 'pulse.sampled', ...data }] };
    },
  },
  evolve: {
    'pulse.sampled': (state, { type: _type, ...sample }) => ({
      ...state,
      samples: state.samples.push(withPeak(sample)),
    }),
    'room.opened': (state, { settings }) => ({ ...state, palette: paletteOf(settings.reactions) }),
    'room.settings-changed': (state, { changes }) =>
      changes.reactions === undefined ? state : { ...state, palette: paletteOf(changes.reactions) },
  },
  views: {},
  needs: (state, { phase }) => {
    if (state.palette.length === 0 || phase === 'ended') return {};
    const samples = isFull(state) ? undefined : { everyMs: reactionsLimits.pulseSampleMs, command: 'pulse.sample' };
    return { counters: state.palette, samples };
  },
  recap,
  exports: exportTables,
});
