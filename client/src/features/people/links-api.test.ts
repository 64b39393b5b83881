import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { linkTexts } from '#texts/features/people/console/links';
import { confirmLink } from './links-api.ts';

const proxy = () => new Response('<h1>Bad Gateway</h1>', { status: 502 });
const done = () => new Response(null, { status: 204 });
const refused = (status: number, code: string) => () =>
  new Response(JSON.stringify({ error: { code, message: `It is ${code}.` } }), { status });
const silent = () => {
  throw new TypeError('The network is away.');
};

let asked = 0;
/** Each of these once, in this order. */
function answering(...answers: readonly (() => Response)[]): void {
  asked = 0;
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    return (answers[asked - 1] ?? proxy)();
  });
}
/** However long it goes on. */
async function confirmed(): Promise<string | undefined> {
  const answer = confirmLink('ABC234', 'anew');
  await vi.advanceTimersByTimeAsync(60_000);
  return answer;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('A1 that a page has the new link is said again where that helps: into silence, too soon, or uncertain', async () => {
  answering(silent, refused(429, 'rate-limited'), refused(503, 'outcome-unknown'), silent, done);
  expect(await confirmed()).toBeUndefined();
  expect(asked).toBe(5);
});

test('A1 whatever else is answered ends it, and whoever replaced the link is told', async () => {
  answering(silent, proxy);
  expect(await confirmed()).toBe(linkTexts.notConfirmed);
  expect(asked).toBe(2);
  for (const code of ['storage-full', 'not-allowed', 'room-damaged', 'room-not-found']) {
    answering(refused(507, code));
    expect(await confirmed(), code).toBe(`It is ${code}.`);
    expect(asked).toBe(1);
  }
});

test('A1 where the new link was replaced again meanwhile there is nothing to tell', async () => {
  answering(silent, refused(404, 'no-such-item'));
  expect(await confirmed()).toBeUndefined();
  expect(asked).toBe(2);
});
