import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserFloors } from '../browser-floors.js';
import { root } from '../runtime.js';
import { newerFeatures, newerNames } from './newer-features.js';
import { newerInScript } from './newer-scripts.js';
import { asOldestRead, newerInStyles } from './newer-styles.js';
import { judgeOldBrowsers } from './old-browsers.js';

const newer = newerFeatures();
const names = newerNames(newer);

test('T4 the oldest browsers are those that operators are told of', () => {
  const docs = readFileSync(join(root, 'docs', 'running.md'), 'utf8');
  const first = readFileSync(join(root, 'client', 'texts', 'en.ts'), 'utf8');
  const { chrome, firefox, safari } = browserFloors;
  for (const said of [`Chromium ${chrome}`, `Safari ${safari}`, `Firefox ${firefox}`]) expect(docs).toContain(said);
  for (const said of [`Edge from ${chrome}`, `Safari from ${safari}`, `Firefox from ${firefox}`])
    expect(first).toContain(said);
});

test('what is newer is known by browser, and what is not newer is not called so', () => {
  expect(newer.get('javascript.builtins.Array.toSorted')).toEqual(['chrome 103', 'firefox 110', 'safari 15.4']);
  expect(newer.get('api.RTCPeerConnection.connectionState')).toEqual(['firefox 110']);
  expect(newer.get('css.types.length.viewport_percentage_units_dynamic')).toEqual(['chrome 103']);
  for (const key of ['javascript.builtins.Array.at', 'javascript.builtins.Array.findLast', 'css.properties.inset'])
    expect(newer.has(key), key).toBe(false);
});

describe('built scripts', () => {
  const syntax = [
    ['/(?<=a)b/u', 'look behind'],
    ['new RegExp(`(?<!${a})b`, "u")', 'look behind'],
    ['/[a--b]/v', 'flag "v"'],
    ['RegExp("a", "v")', 'flag "v"'],
    ['/(?i:a)b/u', 'flags within a pattern'],
    ['class A { static { this.b = 1; } }', 'static block'],
    ['class A { b = c(() => d); }', 'set by a call'],
    ['await a', 'await outside'],
    ['for await (const a of b) c(a)', 'await outside'],
    ['import a from "./a.json" with { type: "json" }', 'attributes'],
    ['import("./a.json", { with: { type: "json" } })', 'attributes'],
    ['{ using a = b(); }', 'using'],
    ['#!/usr/bin/env node\na()', 'shell'],
  ] as const;
  test.each(syntax)('syntax that an old browser cannot read is found: %s', (code, what) => {
    expect(newerInScript(code, names).syntax.join()).toContain(what);
  });
  test('what all of them read is left alone', () => {
    const code = `class A { #b = 1; static c = 2; has(o) { return #b in o; } }
      a ??= b?.c.at(-1); async () => { await d; for await (const e of f) g(e); }; /(?<name>a)\\k<name>(?=b)(?!c)/dsu;`;
    expect(newerInScript(code, names)).toEqual({ syntax: [], reached: [] });
  });
  test('what a script reaches for is found by its name, behind whatever it is called', () => {
    const code =
      'a.toSorted(b); URL.canParse(c); d?.checkVisibility(); new Highlight(); new Intl.Segmenter("en"); e.with(1); f["toSorted"]';
    expect(newerInScript(code, names).reached).toEqual([
      'toSorted',
      'canParse',
      'checkVisibility',
      'Highlight',
      'Segmenter',
    ]);
  });
});

const whatIn = (css: string) => newerInStyles(css, newer).map(({ what }) => what.replace(/^css\.(?:\w|-)+\./u, ''));

describe('built styles', () => {
  const alone = [
    ['a{color:oklch(.5 .1 30)}', 'color.oklch'],
    ['a{color:color-mix(in oklab,red,blue)}', 'color.color-mix'],
    ['a{color:rgb(from red r g b)}', 'color.rgb.relative_syntax'],
    ['a{color:light-dark(red,blue)}', 'color.light-dark'],
    ['a{height:calc(100dvh - 1px)}', 'length.viewport_percentage_units_dynamic'],
    ['a{height:100svh}', 'length.viewport_percentage_units_small'],
    ['a{font-size:min(1cqh,2cqw)}', 'length.container_query_length_units'],
    ['a{grid-template-rows:subgrid}', 'grid-template-rows.subgrid'],
    ['a{text-wrap:balance}', 'text-wrap'],
    ['a{rotate:45deg}', 'rotate'],
    ['a:has(b){color:red}', 'has'],
    ['a:popover-open{color:red}', 'popover-open'],
    ['a{&:hover{color:red}}', 'nesting'],
    ['a:nth-child(2 of b){color:red}', 'nth-child.of_syntax'],
    ['@container (min-width:1px){a{color:red}}', 'container'],
    ['@property --a{syntax:"*";inherits:true}', 'property'],
    ['@starting-style{a{color:red}}', 'starting-style'],
    ['@media (width<=1px){a{color:red}}', 'media.range_syntax'],
    ['@media (hover) or (min-width:1px){a{color:red}}', 'media.or_syntax'],
    ['a{--b:oklch(.5 .1 30)}', 'color.oklch'],
    ['a::backdrop{background:var(--b)}', 'backdrop.inherit_from_originating_element'],
  ] as const;
  test.each(alone)('what is for newer browsers alone is found: %s', (css, what) => {
    expect(whatIn(css)).toContain(what);
  });
  const held = [
    'a{height:100vh;height:100dvh}',
    'a{color:red;color:oklch(.5 .1 30)}',
    '@supports (color:lab(0% 0 0)){a{--b:lab(0% 0 0)}}',
    '@supports (height:1dvh){a{height:100dvh}}',
    'a{inset:0;display:grid;gap:1px;aspect-ratio:1}@media (min-width:1px) and (hover:hover){a:focus-visible{color:red}}',
    'a{background:url(x-oklch.svg);content:"100dvh"}',
    'a::backdrop{background:var(--b,red)}',
    'a{grid-template-rows:subgrid}@supports not (grid-template-rows:subgrid){a{grid-template:inherit}}',
  ];
  test.each(held)('what all know, or has something before or around it, is not: %s', (css) => {
    expect(whatIn(css)).toEqual([]);
  });
  test('what stands in only for those who do not know it must itself be known', () => {
    expect(whatIn('@supports not (grid-template-rows:subgrid){a{height:100dvh}}')).toHaveLength(1);
  });
  test('a fallback of another rule, or after it, holds nothing', () => {
    expect(whatIn('a{height:100vh}a{height:100dvh}')).toHaveLength(1);
    expect(whatIn('a{height:100dvh;height:100vh}')).toHaveLength(1);
  });
  test('what they skip is taken out, and what is for them is brought in', () => {
    const css =
      'a{height:100vh;height:100dvh}b:has(c){color:red}@container (min-width:1px){d{color:red}}' +
      '@supports (height:1dvh){e{color:red}}@supports not (height:1dvh){f{color:red}}';
    expect(asOldestRead(css, newer)).toBe('a{height:100vh}f{color:red}');
  });
});

test('a newer thing that nothing stands in for fails the check, in a sentence; so does a stand-in for nothing', () => {
  const problems = judgeOldBrowsers({
    scripts: [['a.js', 'b.toSorted()']],
    styles: [['a.css', '._b_x1_2{height:100dvh}']],
  });
  expect(problems).toContain('a.js reaches for toSorted, which chrome 103, firefox 110, safari 15.4 lack.');
  expect(problems.join('\n')).toContain('a.css: .b { height: 100dvh }: ');
  expect(problems.filter((problem) => problem.includes('is said to do no harm')).length).toBeGreaterThan(0);
});
