import type { Steps } from '../../kernel/decider.ts';
import { limits } from '../../kernel/limits.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { Measure, MomentEvent } from './events.ts';
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

/** Older versions wrote down with the moment itself what they knew of it then. */
const measureIn = ({ people, here, share, peak }: Partial<Measure>): Measure | undefined =>
  people === undefined || here === undefined || share === undefined || peak === undefined
    ? undefined
    : { people, here, share, peak };

export const evolve: Steps<MomentsState, MomentEvent, LifecycleEvent> = {
  'moment.found': (state, { moment, kind, showAt, ...rest }, { at }) => {
    const measure = measureIn(rest);
    const found: Moment = { id: moment, at, how: 'found', kind, showAt, ...(measure === undefined ? {} : { measure }) };
    return { ...state, moments: state.moments.push(found) };
  },
  'moment.measured': (state, { type: _type, moment, ...measure }) => {
    const index = state.moments.findLastIndex(({ id }) => id === moment);
    const found = index === -1 ? undefined : state.moments.get(index);
    return found?.how === 'found' ? { ...state, moments: state.moments.set(index, { ...found, measure }) } : state;
  },
  'moment.called': (state, { moment, kind, showAt, endsAt }, { at }) => ({
    ...state,
    moments: state.moments.push({ id: moment, at, how: 'called', kind, showAt, endsAt }),
  }),
  'moment.stopped': (state, { moment }, { at }) => stopped(state, at, ({ id }) => id === moment),

  'room.opened': (state, { settings }) => ({
    ...state,
    palette: paletteOf(settings.reactions),
    /* Rooms of older versions have no such setting. */
    leastShare: (settings as Partial<typeof settings>).momentShare ?? limits.momentDefaultShare,
  }),
  'room.settings-changed': (state, { changes: { reactions, momentShare } }) =>
    reactions === undefined && momentShare === undefined
      ? state
      : {
          ...state,
          palette: reactions === undefined ? state.palette : paletteOf(reactions),
          leastShare: momentShare ?? state.leastShare,
        },
  'room.phase-changed': (state, { phase }, { at }) => (phase === 'ended' ? stopped(state, at) : state),
};
