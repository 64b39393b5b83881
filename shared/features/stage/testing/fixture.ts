import { pick } from '../../../testing/acts/random-room.ts';
import type { Fixture } from '../../../testing/fixture.ts';
import { ana } from '../../../testing/scenario.ts';

const scenes = ['auto', 'welcome', 'queue', 'floor', 'pulse', 'break', 'thanks'];

export const fixture: Fixture = {
  acts: {
    scene: (_room, { item }) => [ana, 'stage.scene', { scene: pick(scenes, item), pinned: item % 2 === 0 }],
    follow: () => [ana, 'stage.follow', {}],
    blank: (_room, { item }) => [ana, 'stage.blank', { on: item % 2 === 0 }],
  },
  canaries: {},
};
