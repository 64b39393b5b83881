/** A line that the rules must refuse at `path`, and one like it that they must let pass. */
export type Planted = {
  readonly says: string;
  readonly path: string;
  readonly bad: string;
  readonly good: string;
  readonly rule: string;
};

const globals = 'eslint(no-restricted-globals)';
const manyLines = (count: number) => Array.from({ length: count }, (_, index) => `  more(${index});`).join('\n');

export const planted: readonly Planted[] = [
  ...[
    'Date.now()',
    'setTimeout(() => {}, 1)',
    "fetch('/')",
    'crypto.getRandomValues',
    'process.exit()',
    "console.log('x')",
    'performance.now()',
  ].map((bad, index) => ({
    says: `shared/ has no ${bad}`,
    path: `shared/features/floor/pure-${index}.ts`,
    bad: `export const it = () => ${bad};`,
    good: 'export const it = (now: number) => now;',
    rule: globals,
  })),
  {
    says: 'shared/ has no chance',
    path: 'shared/features/floor/i.ts',
    bad: 'export const it = () => Math.random();',
    good: 'export const it = () => Math.floor(1.5);',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    says: 'exports have names',
    path: 'client/src/surfaces/aa.tsx',
    bad: 'export default function Page() {}',
    good: 'export function Page() {}',
    rule: 'import(no-default-export)',
  },
  {
    says: 'there are no barrels',
    path: 'server/ab.ts',
    bad: "export * from './ac.ts';",
    good: "export { ac } from './ac.ts';",
    rule: 'oxc(no-barrel-file)',
  },
  {
    says: 'there is no any',
    path: 'server/ac.ts',
    bad: 'export const ac = (it: any) => String(it);',
    good: 'export const ac = (it: unknown) => String(it);',
    rule: 'typescript(no-explicit-any)',
  },
  {
    says: 'nothing is called present that may be absent',
    path: 'server/ad.ts',
    bad: 'export const ad = (it?: string) => it!;',
    good: "export const ad = (it?: string) => it ?? '';",
    rule: 'typescript(no-non-null-assertion)',
  },
  {
    says: 'a test looks at something',
    path: 'server/ah.test.ts',
    bad: "import { test } from 'vitest'; test('H7 a hand survives', () => { String(1); });",
    good: "import { expect, test } from 'vitest'; test('H7 a hand survives', () => { expect(1).toBe(1); });",
    rule: 'vitest(expect-expect)',
  },
  {
    says: 'no test runs alone',
    path: 'server/ai.test.ts',
    bad: "import { expect, test } from 'vitest'; test.only('H7 a hand survives', () => { expect(1).toBe(1); });",
    good: "import { expect, test } from 'vitest'; test('H7 a hand survives', () => { expect(1).toBe(1); });",
    rule: 'vitest(no-focused-tests)',
  },
  {
    says: 'no markup comes from text',
    path: 'client/src/ui/ae.tsx',
    bad: 'export const Ae = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;',
    good: 'export const Ae = () => <p>x</p>;',
    rule: 'react(no-danger)',
  },
  {
    says: 'what a browser may forbid is kept in one place, which never throws',
    path: 'client/src/features/floor/aj.ts',
    bad: "localStorage.setItem('a', '1');",
    good: "import { browserStorage } from '../../engine/device.ts'; browserStorage().local.set('a', '1');",
    rule: globals,
  },
  {
    says: 'a file has at most 400 lines',
    path: 'server/af.ts',
    bad: `${'// why\n'.repeat(401)}export const af = 1;`,
    good: `${'// why\n'.repeat(390)}export const af = 1;`,
    rule: 'eslint(max-lines)',
  },
  {
    says: 'a function has at most 70 lines',
    path: 'server/ag.ts',
    bad: `export function ag(more: (n: number) => void) {\n${manyLines(71)}\n}`,
    good: `export function ag(more: (n: number) => void) {\n${manyLines(60)}\n}`,
    rule: 'eslint(max-lines-per-function)',
  },
];
