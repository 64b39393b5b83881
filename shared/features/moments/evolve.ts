import type { Steps } from '../../kernel/feature.ts';
import { limits } from '../../kernel/limits.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { MomentEvent } from './events.ts';
import type { Moment, MomentsState } from './state.ts';

const paletteOf = (reactions: readonly string[] | 'off'): readonly string[] => (reactions === 'off' ? [] : reactions);

/** A called moment that still runs ends now. */
function stopped(state: MomentsState, at: number, isIt: (moment: Moment) => boolean = () => true): MomentsState {
  const index = state.moments.findLastIndex((moment) => moment.how === 'called' && isIt(moment));
  const moment = index === -1 ? undefined : state.moments.get(index);
  return moment?.how !== 'called' || moment.endsAt <= at
    ? state
    : { ...state, moments: state.moments.set(index, { ...moment, endsAt: at }) };
}

export const evolve: Steps<MomentsState, MomentEvent, LifecycleEvent> = {
  'moment.found': (state, { type: _type, moment, ...found }, { at }) => ({
    ...state,
    moments: state.moments.push({ id: moment, at, how: 'found', ...found }),
  }),
  'moment.called': (state, { moment, kind, showAt, endsAt }, { at }) => ({
    ...state,
    moments: state.moments.push({ id: moment, at, how: 'called', kind, showAt, endsAt }),
  }),
  'moment.stopped': (state, { moment }, { at }) => stopped(state, at, ({ id }) => id === moment),

  'room.opened': (state, { settings }) => ({
    ...state,
    palette: paletteOf(settings.reactions),
    /* Rooms of older versions have no such setting. */
    leastShare: (settings as Partial<typeof settings>).momentShare ?? limits.momentShareDefault,
  }),
  'room.settings-changed': (state, { changes: { reactions, momentShare } }) =>
    reactions === undefined && momentShare === undefined
      ? state
      : {
          ...state,
          palette: reactions === undefined ? state.palette : paletteOf(reactions),
          leastShare: momentShare ?? state.leastShare,
        },
  'room.phase-changed': (state, { phase }, { at }) =>
    phase === 'ended' ? { ...stopped(state, at), isOver: true } : state.isOver ? { ...state, isOver: false } : state,
};
