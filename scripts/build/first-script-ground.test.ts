import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const source = readFileSync(new URL('../../client/first.js', import.meta.url), 'utf8');

type Opened = {
  readonly path: string;
  /** What the tab keeps; absent where the browser keeps nothing. */
  readonly noted?: Readonly<Record<string, string>>;
};

/** A page as the first script finds it, on a device that asks for light. `night`: it asks for dark from now on. */
function open({ path, noted }: Opened) {
  const attributes = new Map<string, string>();
  const told: (() => void)[] = [];
  const dark = { matches: false, addEventListener: (_name: string, act: () => void) => void told.push(act) };
  const matchMedia = () => dark;
  const location = { pathname: path, search: '' };
  runInNewContext(source, {
    location,
    matchMedia,
    window: { matchMedia, addEventListener: () => undefined },
    sessionStorage: {
      getItem: (key: string) => {
        if (noted === undefined) throw new Error('blocked');
        return noted[key] ?? null;
      },
    },
    document: { documentElement: { setAttribute: (name: string, value: string) => attributes.set(name, value) } },
  });
  return {
    ground: () => attributes.get('data-theme'),
    room: (theme: string) => attributes.set('data-theme', theme),
    goTo: (other: string) => {
      location.pathname = other;
    },
    night: () => {
      dark.matches = true;
      for (const act of told) act();
    },
  };
}

const noted = { 'plenum-ground:ABC234': 'light' };

test.each(['/r/ABC234/stage', '/r/abc234/stage', '/r/abc-234/speaker/', '/r/Abc%20234/stage'])(
  'L3 L1 a screen of the hall finds how its tab had it, however the code in %s is typed',
  (path) => {
    expect(open({ path, noted }).ground()).toBe('light');
  },
);

test.each(['/r/XYZ789/stage', '/r/%E0%A4%A/stage'])('L3 a screen that no note is for is dark: %s', (path) => {
  expect(open({ path, noted }).ground()).toBe('dark');
});

test('L3 a screen of the hall goes with the room and never with its device; every other page does', () => {
  const stage = open({ path: '/r/ABC234/stage' });
  expect(stage.ground()).toBe('dark');
  stage.room('light');
  stage.night();
  expect(stage.ground()).toBe('light');

  const phone = open({ path: '/r/ABC234', noted });
  expect(phone.ground()).toBe('light');
  phone.night();
  expect(phone.ground()).toBe('dark');
});

test('L3 who came from a screen of the hall to another page goes with their device there', () => {
  const page = open({ path: '/r/ABC234/stage' });
  page.goTo('/r/ABC234');
  page.room('light');
  page.night();
  expect(page.ground()).toBe('dark');
});
