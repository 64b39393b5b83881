import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import {
  asSeenWith,
  clip,
  colourBlindness,
  contrast,
  distance,
  readOklch,
  toLinearRgb,
  type Rgb,
} from './testing/oklch.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function colours(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('\n}')[0] ?? '';
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*(oklch\([^)/]*\));/gu)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
}

const light = colours(':root');
const themes = { light, dark: new Map([...light, ...colours("[data-theme='dark']")]) };

function rgb(theme: ReadonlyMap<string, string>, token: string): Rgb {
  return toLinearRgb(readOklch(theme.get(token) ?? `no token ${token}`));
}

const textOn = {
  '--ink': ['--paper', '--card', '--sunk', '--accent-wash'],
  '--ink-soft': ['--paper', '--card', '--sunk', '--accent-wash'],
  '--accent-text': ['--paper', '--card', '--accent-wash'],
  '--warn-text': ['--paper', '--card'],
  '--danger-text': ['--paper', '--card'],
  '--good-text': ['--paper', '--card'],
  '--on-warn': ['--warn'],
} as const;
const controlOn = {
  '--on-accent': ['--accent', '--accent-strong'],
  '--on-danger': ['--danger'],
  '--accent': ['--paper', '--card'],
  '--line-control': ['--paper', '--card'],
  '--focus': ['--paper', '--card'],
} as const;

function pairs(table: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([over, grounds]) => grounds.map((ground) => [over, ground] as const));
}

/** What the build puts before the colours that Firefox 110 and others of its age do not know. */
const plainCss = String(
  transform({
    filename: 'tokens.css',
    code: Buffer.from(css),
    targets: { firefox: 110 << 16 },
  }).code,
);

function plainColours(selector: string): ReadonlyMap<string, Rgb> {
  const block = plainCss.slice(plainCss.indexOf(`${selector} {`)).split('\n}')[0] ?? '';
  const linear = (hex: string) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*#([\da-f]{3}|[\da-f]{6});/gu)].map(([, token = '', hex = '']) => {
      const [red = '', green = '', blue = ''] =
        (hex.length === 3 ? hex.replace(/./gu, '$&$&') : hex).match(/../gu) ?? [];
      return [token, [linear(red), linear(green), linear(blue)]];
    }),
  );
}

const plainLight = plainColours(':root');
const plainThemes = { light: plainLight, dark: new Map([...plainLight, ...plainColours('[data-theme="dark"]')]) };

test.each(['light', 'dark'] as const)(
  'T2 I5 %s: browsers that do not know these colours get others just as clear',
  (name) => {
    const plain = plainThemes[name];
    const colour = (token: string): Rgb => plain.get(token) ?? rgb(new Map(), token);
    expect([...themes[name].keys()].filter((token) => !plain.has(token))).toEqual([]);
    for (const [over, ground] of pairs(textOn))
      expect(contrast(colour(over), colour(ground)), `${over} on ${ground}`).toBeGreaterThanOrEqual(7);
    for (const [over, ground] of pairs(controlOn))
      expect(contrast(colour(over), colour(ground)), `${over} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const turn of [1, 2, 3, 4, 5, 6, 7, 8])
      expect(contrast(colour(`--turn-${turn}`), colour(`--turn-${turn}-ink`)), `turn ${turn}`).toBeGreaterThanOrEqual(
        7,
      );
    for (const [token, value] of themes[name])
      expect(distance(colour(token), toLinearRgb(readOklch(value))), token).toBeLessThan(0.02);
  },
);

for (const [name, theme] of Object.entries(themes)) {
  describe(`${name} tokens`, () => {
    test.each(pairs(textOn))('T2 I5 text %s on %s has a contrast of at least 7:1', (over, ground) => {
      expect(contrast(rgb(theme, over), rgb(theme, ground))).toBeGreaterThanOrEqual(7);
    });
    test.each(pairs(controlOn))('I5 control %s on %s has a contrast of at least 4.5:1', (over, ground) => {
      expect(contrast(rgb(theme, over), rgb(theme, ground))).toBeGreaterThanOrEqual(4.5);
    });
    test('I5 every colour is one that a common screen can show', () => {
      for (const [token, value] of theme)
        for (const channel of toLinearRgb(readOklch(value))) {
          expect(channel, token).toBeGreaterThan(-0.012);
          expect(channel, token).toBeLessThan(1.012);
        }
    });
  });
}

const turns = [1, 2, 3, 4, 5, 6, 7, 8] as const;

test.each(turns)('H12 T2 the numeral on turn colour %i reads at 7:1 or better', (turn) => {
  expect(contrast(rgb(light, `--turn-${turn}`), rgb(light, `--turn-${turn}-ink`))).toBeGreaterThanOrEqual(7);
});

test('H12 the eight turn colours are the same in light and dark', () => {
  const dark = colours("[data-theme='dark']");
  for (const turn of turns) expect(dark.has(`--turn-${turn}`)).toBe(false);
});

test.each(['common sight', ...Object.keys(colourBlindness)])('H12 the eight turn colours stay apart with %s', (eye) => {
  const seen = (token: string): Rgb => {
    const colour = clip(rgb(light, token));
    return eye in colourBlindness ? asSeenWith(eye as keyof typeof colourBlindness, colour) : colour;
  };
  for (const one of turns)
    for (const other of turns.filter((turn) => turn > one))
      expect(distance(seen(`--turn-${one}`), seen(`--turn-${other}`)), `${one} and ${other}`).toBeGreaterThan(0.09);
});

test('the browser around a page has the colour of its paper, light and dark', () => {
  const hex = (theme: ReadonlyMap<string, string>) =>
    `#${clip(rgb(theme, '--paper'))
      .map((linear) => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055))
      .map((part) =>
        Math.round(part * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
  const html = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  for (const [scheme, theme] of Object.entries(themes))
    expect(html).toContain(
      `<meta name="theme-color" content="${hex(theme)}" media="(prefers-color-scheme: ${scheme})" />`,
    );
  const manifest = readFileSync(new URL('../../public/app.webmanifest', import.meta.url), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ theme_color: hex(light), background_color: hex(light) });
});
