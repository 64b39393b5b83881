import { expect, test } from 'vitest';
import { inlineLimits } from './inline-limits.js';

const files: Record<string, Record<string, Record<string, number>>> = {
  '../../../shared/kernel/limits.ts': { limits: { tickMs: 250, quietMs: 60_000 } },
  './limits.ts': { uiLimits: { tapGuardMs: 400 } },
};
const load = async (from: string) => files[from] ?? {};
const inlined = (code: string) => inlineLimits(code, load);
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
