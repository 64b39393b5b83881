import { feature } from '../../kernel/feature.ts';
import { momentsLimits } from './limits.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import { commands } from './commands.ts';
import { call, find, foundFrom, isFull, measure, stop } from './decide.ts';
import type { MomentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { exportTables } from './exports.ts';
import { recap } from './recap.ts';
import { momentsRecords } from './records.ts';
import { refusals, type Code } from './refusals.ts';
import { initialMoments, type MomentsState } from './state.ts';
import { publicView } from './views.ts';

export const moments = feature<MomentsState, MomentEvent, Code, LifecycleEvent, typeof momentsRecords>()({
  initial: initialMoments,
  records: momentsRecords,
  refusals,
  commands,
  decide: {
    'moment.call': (state, { data, actor }, context) => call(state, data.kind, actor, context),
    'moment.stop': (state, { data, actor }, context) => stop(state, data.momentId, actor, context),
    'moment.find': (state, { data }, context) => find(state, data, context),
    'moment.measure': (state, { data }, context) => measure(state, data, context),
  },
  evolve,
  views: { public: publicView },
  needs: (state, { phase }) => ({
    surge:
      phase === 'ended' || state.palette.length === 0 || isFull(state)
        ? undefined
        : {
            leastPeopleCount: momentsLimits.momentLeastPeopleCount,
            leastShare: state.leastShare,
            withinMs: momentsLimits.momentWithinMs,
            from: foundFrom(state),
            command: 'moment.find',
            again: { afterMs: momentsLimits.measuredAfterMs, command: 'moment.measure' },
          },
  }),
  recap,
  exports: exportTables,
});
