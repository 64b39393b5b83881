import { feature } from '../../kernel/feature.ts';
import { record, type View } from '../../kernel/records.ts';
import type { FloorEvent } from '../floor/events.ts';
import type { LifecycleEvent, Phase } from '../lifecycle/events.ts';
import { commands } from './commands.ts';
import type { Scene, StageEvent } from './events.ts';

export type StageState = {
  readonly phase: Phase;
  readonly floorTaken: boolean;
  /** What a moderator chose to show; absent while the stage follows the room. */
  readonly chosen?: { readonly scene: Scene; readonly pinned: boolean };
  readonly blank: boolean;
};

/** T1: what the room itself would show. */
function followed({ phase, floorTaken }: StageState): Scene {
  switch (phase) {
    case 'doors':
      return 'welcome';
    case 'live':
      return floorTaken ? 'floor' : 'queue';
    case 'break':
      return 'break';
    case 'ended':
      return 'thanks';
  }
}

/** The room moved on: a scene that was not pinned gives way. */
function movedOn(state: StageState, change: Partial<Pick<StageState, 'phase' | 'floorTaken'>>): StageState {
  const moved = { ...state, ...change };
  if (followed(moved) === followed(state) || moved.chosen?.pinned !== false) return moved;
  const { chosen: _gone, ...follows } = moved;
  return follows;
}

function view(state: StageState): View {
  return {
    stage: record({
      scene: state.chosen?.scene ?? followed(state),
      pinned: state.chosen?.pinned ?? false,
      blank: state.blank,
    }),
  };
}

export const stage = feature<StageState, StageEvent, never, FloorEvent | LifecycleEvent>()({
  initial: { phase: 'doors', floorTaken: false, blank: false },
  commands,
  decide: {
    'stage.scene': (_state, { data: { scene, pinned } }) => ({
      events: scene === 'auto' ? [{ type: 'stage.followed' }] : [{ type: 'stage.directed', scene, pinned }],
    }),
    'stage.follow': () => ({ events: [{ type: 'stage.followed' }] }),
    'stage.blank': (_state, { data: { on } }) => ({ events: [{ type: 'stage.blanked', on }] }),
  },
  evolve: {
    'stage.directed': (state, { scene, pinned }) => ({ ...state, chosen: { scene, pinned } }),
    'stage.followed': ({ chosen: _gone, ...state }) => state,
    'stage.blanked': (state, { on }) => ({ ...state, blank: on }),
    'room.phase-changed': (state, { phase }) => movedOn(state, { phase }),
    'turn.called': (state) => movedOn(state, { floorTaken: true }),
    'turn.opened': (state) => movedOn(state, { floorTaken: true }),
    'turn.ended': (state) => movedOn(state, { floorTaken: false }),
    'queue.undone': (state, { resumes }) => movedOn(state, { floorTaken: resumes !== undefined }),
  },
  views: { public: view },
});
