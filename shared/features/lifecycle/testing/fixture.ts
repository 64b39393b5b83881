import { staffRoles } from '../../../kernel/roles.ts';
import { pick } from '../../../testing/acts/random-room.ts';
import { canary, type Fixture } from '../../../testing/fixture.ts';
import { host, ownHosts, Scenario, system } from '../../../testing/scenario.ts';

export const fixture: Fixture = {
  acts: {
    links: (_room, { item, other }) => {
      const link = { id: `link-${item % 6}`, role: pick(staffRoles, other), hash: '0'.repeat(64) };
      const id = `link-${other % 6}`;
      const by = { id: link.id, hash: '1'.repeat(64) };
      if (item % 3 === 1) return [system, 'link.replace', other % 2 === 0 ? { id, by, stays: true } : { id, by }];
      if (item % 6 === 5) return [system, 'link.confirm', { id }];
      if (item % 3 === 0) return [system, 'link.revoke', { id, known: [by.id] }];
      return [system, 'link.issue', other % 2 === 0 ? { ...link, label: `For ${other}` } : link];
    },
    address: (_room, { other }) => [
      host,
      'room.address',
      { host: pick([...ownHosts, '', 'elsewhere.test'], other) ?? '' },
    ],
    ahead: (_room, { other }) => [system, 'room.ahead', { aheadMs: 1_000 + other }],
  },
  evening: (room) =>
    room
      .set({ title: 'The same room', welcome: 'Come in.' })
      .set({ welcome: '' })
      .set({ welcome: 'Sit down.', theme: 'light' }),
  texts: ['title', 'welcome', 'label'],
  facts: {
    'lifecycle.there-already': { phase: 'live' },
    'lifecycle.no-way': { from: 'doors', to: 'ended' },
  },
  compared: ['room.address.host'],
  canaries: {
    'link.issue.label': [
      (room) =>
        room.given(system, {
          type: 'link.issue',
          data: { id: 'l', role: 'host', hash: '1'.repeat(64), label: canary },
        }),
      '',
    ],
    'room.open.title': [
      () => {
        const data = { code: 'ABCDEF', title: canary, settings: {}, links: [] };
        return new Scenario().given(system, { type: 'room.open', data }).phase('live');
      },
      'public stage recap',
    ],
    'room.open.settings.welcome': [
      () => {
        const data = { code: 'ABCDEF', title: 'Bees', settings: { welcome: canary }, links: [] };
        return new Scenario().given(system, { type: 'room.open', data }).phase('live');
      },
      'public stage',
    ],
    'room.settings.title': [(room) => room.set({ title: canary }), 'public stage recap'],
    'room.settings.welcome': [(room) => room.set({ welcome: canary }), 'public stage'],
  },
};
