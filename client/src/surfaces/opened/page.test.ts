import { expect, test } from 'vitest';
import { linksFile } from './page.tsx';

test('L1 the saved file holds title, code and every link whole', () => {
  const links = {
    join: 'http://hall/r/ABC234',
    host: 'http://hall/r/ABC234/console#k=hhh',
    moderator: 'http://hall/r/ABC234/console#k=mmm',
    speaker: 'http://hall/r/ABC234/speaker#k=sss',
    stage: 'http://hall/r/ABC234/stage#k=ttt',
  };
  const lines = linksFile({ code: 'ABC234', title: 'Town hall', links }).split('\n');
  expect(lines[0]).toBe('Town hall');
  expect(lines[1]).toContain('ABC234');
  for (const link of Object.values(links)) expect(lines).toContain(link);
});
