import { expect, test } from 'vitest';
import { pageRoles } from '../../../../shared/kernel/roles.ts';
import type { RoomLinks } from '../../engine/api.ts';
import { linksFile } from './links-file.ts';

test('L1 the saved file holds title, code and every link whole', () => {
  const links = Object.fromEntries(
    ['join', ...pageRoles].map((link) => [link, `http://hall/r/ABC234/${link}#k=${link}`]),
  ) as RoomLinks;
  const lines = linksFile({ code: 'ABC234', title: 'Town hall', links }).split('\n');
  expect(lines[0]).toBe('Town hall');
  expect(lines[1]).toContain('ABC234');
  for (const link of Object.values(links)) expect(lines).toContain(link);
});
