import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addMadeLink, dropMadeLink, dropUnlisted, madeLinks, takeMadeLink } from './made-links.ts';

const page = new EventTarget();
beforeAll(() => {
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterAll(() => void vi.unstubAllGlobals());

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

test('L8 A1 leaving asks while anybody’s new link is still nobody’s, of whatever room, and not for one that is no link any more', () => {
  const asks = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  for (const code of ['ABC234', 'LMN456']) for (const { id } of madeLinks(code)) dropMadeLink(code, id);
  expect(asks()).toBe(false);
  addMadeLink('ABC234', link('ana'));
  addMadeLink('LMN456', link('ben'));
  takeMadeLink('ana');
  expect(madeLinks('ABC234')).toEqual([link('ana')]);
  expect(asks()).toBe(true);
  dropUnlisted('LMN456', { ben: {} });
  dropUnlisted('LMN456', {});
  expect(asks()).toBe(false);
});
