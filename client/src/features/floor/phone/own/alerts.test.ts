import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

type Kind = { readonly permission?: string; readonly answer?: string; readonly throws?: boolean };

/** A browser with notes of its own, and what it showed. */
function browser({ permission = 'default', answer = 'granted', throws = false }: Kind, shakes = false, hidden = true) {
  const shown: { words: string; clicked: () => void; closed: boolean }[] = [];
  class Note {
    static permission = permission;
    static requestPermission = () => {
      Note.permission = answer;
      return Promise.resolve(answer);
    };
    readonly #entry: (typeof shown)[number];
    constructor(words: string) {
      if (throws) throw new TypeError('Illegal constructor');
      this.#entry = { words, clicked: () => undefined, closed: false };
      shown.push(this.#entry);
    }
    addEventListener(_click: string, hear: () => void) {
      this.#entry.clicked = hear;
    }
    close() {
      this.#entry.closed = true;
    }
  }
  const focus = vi.fn<() => void>();
  vi.stubGlobal('Notification', Note);
  vi.stubGlobal('navigator', shakes ? { vibrate: () => true, maxTouchPoints: 5 } : { maxTouchPoints: 5 });
  vi.stubGlobal('document', { hidden });
  vi.stubGlobal('window', { focus });
  return { shown, focus };
}

const alerts = () => import('./alerts.ts');

test('H12 who has a phone that shakes, or no notes, or has answered, is asked nothing', async () => {
  browser({});
  const { mayAsk, ask } = await alerts();
  expect(mayAsk()).toBe(true);
  browser({}, true);
  expect(mayAsk()).toBe(false);
  // A laptop has the call, and no touch.
  vi.stubGlobal('navigator', { vibrate: () => true, maxTouchPoints: 0 });
  expect(mayAsk()).toBe(true);
  browser({ permission: 'denied' });
  expect(mayAsk()).toBe(false);
  vi.stubGlobal('Notification', undefined);
  expect(mayAsk()).toBe(false);
  // Put aside without an answer to the browser: an answer all the same.
  browser({ answer: 'default' });
  expect(await ask('You will be told')).toBe(false);
  expect(mayAsk()).toBe(false);
});

test('H12 a note comes while nobody looks, and a click on it leads back', async () => {
  const { shown, focus } = browser({});
  const { ask, tell } = await alerts();
  tell('You are next', 'Bridges');
  expect(shown).toEqual([]);
  expect(await ask('You will be told')).toBe(true);
  tell('You are next', 'Bridges');
  expect(shown.map(({ words }) => words)).toEqual(['You will be told', 'You are next']);
  shown[1]?.clicked();
  expect([focus.mock.calls.length, shown[1]?.closed]).toEqual([1, true]);
  vi.stubGlobal('document', { hidden: false });
  tell('You have the floor', 'Bridges');
  expect(shown).toHaveLength(2);
});

test('H12 where a browser lets no page show one, nothing happens', async () => {
  browser({ permission: 'granted', throws: true });
  const { tell } = await alerts();
  expect(() => tell('You are next', 'Bridges')).not.toThrow();
});

test('H12 nobody is promised a note that the browser lets no page show', async () => {
  browser({ throws: true });
  const { ask } = await alerts();
  expect(await ask('You will be told')).toBe(false);
});

test('H12 who was asked is not asked again after a reload', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  browser({ answer: 'default' });
  await (await alerts()).ask('You will be told');
  vi.resetModules();
  browser({});
  expect((await alerts()).mayAsk()).toBe(false);
});
