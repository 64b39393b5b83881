import { staffRoles } from '../../../kernel/roles.ts';
import { pick } from '../../../testing/acts/random-room.ts';
import { canary, type Fixture } from '../../../testing/fixture.ts';
import { Scenario, system } from '../../../testing/scenario.ts';

export const fixture: Fixture = {
  acts: {
    links: (_room, { item, other }) => {
      const link = { id: `link-${item % 6}`, role: pick(staffRoles, other), hash: '0'.repeat(64) };
      return item % 3 === 0 ? [system, 'link.revoke', { id: `link-${other % 6}` }] : [system, 'link.issue', link];
    },
    ahead: (_room, { other }) => [system, 'room.ahead', { aheadMs: 1_000 + other }],
  },
  texts: ['title'],
  facts: {
    'lifecycle.there-already': { phase: 'live' },
    'lifecycle.no-way': { from: 'doors', to: 'ended' },
  },
  canaries: {
    'room.open.title': [
      () => {
        const data = { code: 'ABCDEF', title: canary, settings: {}, links: [] };
        return new Scenario().given(system, { type: 'room.open', data }).phase('live');
      },
      'public stage recap',
    ],
  },
};
