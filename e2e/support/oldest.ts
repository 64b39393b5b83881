import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { newerFeatures } from '../../scripts/checks/newer-features.js';
import { asOldestRead } from '../../scripts/checks/newer-styles.js';

/* A browser of today that knows no more than the oldest ones do (scripts/browser-floors.js), as far as that can be had. */

const built = join(import.meta.dirname, '..', '..', 'dist', 'client');

type Part = { readonly owner: string; readonly name: string; readonly of: 'both' | 'itself' | 'instances' };

/** What a page's scripts could reach for: "Array" and "toSorted", "" and "Highlight". */
function partsOf(keys: Iterable<string>): readonly Part[] {
  return [...keys].flatMap((key) => {
    const found = /^(?:api|javascript\.builtins)\.(?:(\w+)\.)?(\w+?)(_static)?$/u.exec(key);
    if (found === null || key.endsWith('_event')) return [];
    const [, owner = '', name = '', isStatic] = found;
    // The tables of the language itself do not tell the two apart.
    const of = key.startsWith('javascript') ? 'both' : isStatic === undefined ? 'instances' : 'itself';
    return owner === name ? [] : [{ owner, name, of }];
  });
}

/** Runs in the page, before any of its scripts. */
function takeAway(parts: readonly Part[]): void {
  const all = globalThis as unknown as Record<string, (object & { prototype?: object }) | undefined>;
  const take = (from: object | undefined, name: string) => {
    if (from !== undefined && Object.hasOwn(from, name)) Reflect.deleteProperty(from, name);
  };
  for (const { owner, name, of } of parts) {
    if (owner === '' || owner === 'Window') take(globalThis, name);
    else {
      if (of !== 'instances') take(all[owner], name);
      if (of !== 'itself') take(all[owner]?.prototype, name);
    }
  }
  all['RegExp'] = new Proxy(RegExp, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const [pattern, flags = ''] = args;
      if (/\(\?<[=!]/u.test(String(pattern)) || flags.includes('v'))
        throw new SyntaxError(`Not known yet: ${String(pattern)}`);
      return Reflect.construct(target, args, newTarget) as RegExp;
    },
  });
}

/** Every page of this browser from now on has neither scripts' nor styles' newer things. */
export async function asOldest(context: BrowserContext): Promise<void> {
  const newer = newerFeatures();
  await context.addInitScript(takeAway, partsOf(newer.keys()));
  await context.route('**/*.css', async (route) => {
    const css = await readFile(join(built, new URL(route.request().url()).pathname), 'utf8');
    await route.fulfill({ contentType: 'text/css; charset=utf-8', body: asOldestRead(css, newer) });
  });
}
