import { expect, test } from 'vitest';
import { inlineLimits } from './inline-limits.js';

const files: Record<string, Record<string, Record<string, number>>> = {
  '../../../shared/kernel/limits.ts': { limits: { tickMs: 250, quietMs: 60_000 } },
  './limits.ts': { uiLimits: { tapGuardMs: 400 } },
};
const load = async (from: string) => files[from] ?? {};
const inlined = (code: string) => inlineLimits(code, load, 'page.tsx');
const importing = "import { limits } from '../../../shared/kernel/limits.ts';";

test('a page carries the limits it uses as numbers, and not the list of all', async () => {
  const code = `${importing}\nconst rest = limits.quietMs - limits.tickMs * 2;`;
  expect(await inlined(code)).toBe('\nconst rest = (60000) - (250) * 2;');
});

test('limits come from as many places as the page uses', async () => {
  const code = `${importing}import { uiLimits } from './limits.ts';use(limits.tickMs, uiLimits.tapGuardMs);`;
  expect(await inlined(code)).toBe('use((250), (400));');
});

test('what has limits of its own is left alone', async () => {
  expect(await inlined('const { limits } = welcome; use(limits.tickMs);')).toBeUndefined();
});

test('a limit that is no more stops the build', async () => {
  await expect(inlined(`${importing}\nuse(limits.tockMs);`)).rejects.toThrow('There is no limit "tockMs" in "limits".');
});

test('limits that another place has stop the build', async () => {
  const code = "import { uiLimits } from '../../../shared/kernel/limits.ts';use(uiLimits.tapGuardMs);";
  await expect(inlined(code)).rejects.toThrow('There are no limits "uiLimits"');
});

test('limits that are taken apart or handed on stop the build, with where', async () => {
  const said = 'page.tsx:4 uses "limits" as a whole. A page has its numbers alone, so write each as limits.NAME.';
  const wholes = [
    'const { tickMs } = limits;',
    'function rest() { const { tickMs, quietMs: ms } = limits; return ms - tickMs; }',
    'const rest = ({ tickMs } = limits) => tickMs;',
    'const { tickMs }: { tickMs: number } =\n limits',
    'const all = { ...limits };',
    'use(limits);',
    "const one = limits['tickMs'];",
    'const any = (name) => limits[name];',
    'const mine = isMine ? theirs : limits;',
    'return limits;',
  ];
  for (const whole of wholes) {
    const before = whole.includes('\n') ? '\n' : '\n\n';
    await expect(inlined(`${importing}\n/* limits */${before}${whole}`), whole).rejects.toThrow(said);
  }
});

test('the word alone, in a comment, a type or a name of another thing, is no such use', async () => {
  const rest = [
    '// (limits)',
    '/* const { tickMs } = limits; */',
    'type Of = keyof typeof limits;',
    "use(welcome.limits, 'limits', { limits: 1 });",
  ].join('\n');
  expect(await inlined(`${importing}\nuse(limits.tickMs);\n${rest}`)).toBe(`\nuse((250));\n${rest}`);
});
