import { expect, test } from 'vitest';
import { addMadeLink, dropMadeLink, dropUnlisted, madeLinks } from './made-links.ts';

const link = (id: string) => ({ id, role: 'moderator', url: `http://hall/r/ABC234/console#k=${id}` }) as const;

test('L8 a secret is at hand where it was just made, for its own room alone, until it is taken along', () => {
  expect(madeLinks('ABC234')).toEqual([]);
  addMadeLink('ABC234', link('one'));
  addMadeLink('abc 234', link('two'));
  expect(madeLinks('ABC234').map(({ id }) => id)).toEqual(['two', 'one']);
  expect(madeLinks('XYZ789')).toEqual([]);
  dropMadeLink('ABC234', 'one');
  expect(madeLinks('ABC234')).toEqual([link('two')]);
});

test('L8 a list from before a link was made drops no secret; one that was listed goes with it', () => {
  const ids = () => madeLinks('LMN456').map(({ id }) => id);
  dropUnlisted('LMN456', { early: {}, old: {} });
  addMadeLink('LMN456', link('early'));
  addMadeLink('LMN456', link('late'));
  dropUnlisted('LMN456', { early: {} });
  expect(ids()).toEqual(['late', 'early']);
  dropUnlisted('LMN456', { early: {}, late: {} });
  dropUnlisted('LMN456', { late: {} });
  expect(ids()).toEqual(['late']);
  dropUnlisted('LMN456', {});
  expect(ids()).toEqual([]);
});
