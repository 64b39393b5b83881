/** A line that the rules must refuse at `path`, and one like it that they must let pass. */
export type Planted = {
  readonly says: string;
  readonly path: string;
  readonly bad: string;
  readonly good: string;
  readonly rule: string;
};

const imports = 'eslint(no-restricted-imports)';
const globals = 'eslint(no-restricted-globals)';
const manyLines = (count: number) => Array.from({ length: count }, (_, index) => `  more(${index});`).join('\n');

const sourceFolders = [
  'shared/kernel',
  'shared/features/floor',
  'shared/room',
  'shared/protocol',
  'server/room',
  'client/src/pages',
  'client/src/room',
  'client/src/in-room',
  'client/src/features/floor',
  'client/src/ui',
] as const;
const inShared = sourceFolders.filter((folder) => folder.startsWith('shared/'));
const inClient = sourceFolders.filter((folder) => folder.startsWith('client/'));
const withTests = ['shared/room', 'server/room', 'client/src/pages', 'e2e', 'bench', 'scripts'] as const;

/** An import of a value that these files must not make. Each stands in a file of its own. */
function refuses(says: string, paths: readonly string[], from: string, insteadFrom = './other.ts'): readonly Planted[] {
  const word = from.replaceAll(/[^a-z]+/g, '-');
  return paths.map((path) => ({
    says: `${path}: ${says}`,
    path: path.replace('NAME', word),
    bad: `import { it } from '${from}'; it();`,
    good: `import { it } from '${insteadFrom}'; it();`,
    rule: imports,
  }));
}

const files = (folders: readonly string[], ending = '.ts') => folders.map((folder) => `${folder}/NAME${ending}`);

/* Overrides of the configuration replace each other, so what holds everywhere is looked for everywhere. */
const everywhere: readonly Planted[] = [
  ...refuses('nothing imports a test', files(sourceFolders), './log.test.ts'),
  ...refuses('no test imports a test', files(withTests, '.test.ts'), './other.test.ts'),
  ...refuses('no source imports a test helper', files(sourceFolders), '../../testing/given.ts'),
  ...refuses('no platform', files(inShared), 'node:fs', 'zod'),
  ...refuses('no other package', files(inShared), 'pino', 'immutable'),
  ...refuses('held words come from one place', files(inShared), 'obscenity', 'immutable'),
  ...refuses('the kept lists and no more', ['shared/kernel/held-words.ts'], 'immutable', 'obscenity'),
  ...refuses('nothing of the server', files([...inShared, ...inClient]), '../../../server/main.ts'),
  ...refuses('nothing of the client', files([...inShared, 'server/room']), '../../client/src/room/store.ts'),
  ...refuses('no platform but the browser', files(inClient), 'node:fs', 'idb-keyval'),
  ...refuses('no schemas', files(inClient), 'zod', 'idb-keyval'),
  ...refuses('no persistent maps', files(inClient), 'immutable', 'idb-keyval'),
  ...refuses('no value of the registry', files(inClient), '../../../shared/room/features.ts'),
  ...refuses('no value of a feature', files(inClient), '../../../shared/features/floor/feature.ts'),
  ...refuses('the comparator stands on the kernel', ['shared/features/one/order.ts'], '../../room/room.ts', './a.ts'),
  ...refuses('the comparator is of one feature', ['shared/features/two/order.ts'], '../people/state.ts', './a.ts'),
  ...refuses('the comparator imports no test', ['shared/features/three/order.ts'], './order.test.ts'),
  ...refuses('the comparator imports no helper', ['shared/features/four/order.ts'], '../../testing/given.ts'),
];

export const planted: readonly Planted[] = [
  ...everywhere,
  {
    says: 'the kernel imports no feature',
    path: 'shared/kernel/a.ts',
    bad: "import type { Hand } from '../features/floor/state.ts';",
    good: "import type { Limits } from './limits.ts';",
    rule: imports,
  },
  {
    says: 'a feature imports nothing of the room',
    path: 'shared/features/floor/b.ts',
    bad: "import type { Entry } from '../../room/entry.ts';",
    good: "import type { Role } from '../../kernel/roles.ts';",
    rule: imports,
  },
  {
    says: "a feature takes another's events as types, never its values",
    path: 'shared/features/floor/c.ts',
    bad: "import { left } from '../people/events.ts'; left();",
    good: "import type { PersonEvent } from '../people/events.ts';",
    rule: imports,
  },
  {
    says: 'the room imports nothing of the protocol',
    path: 'shared/room/d.ts',
    bad: "import { version } from '../protocol/version.ts'; version();",
    good: "import { floor } from '../features/floor/feature.ts'; floor();",
    rule: imports,
  },
  {
    says: 'the protocol imports nothing of the server',
    path: 'shared/protocol/e.ts',
    bad: "import type { Log } from '../../server/log/port.ts';",
    good: "import type { Entry } from '../room/entry.ts';",
    rule: imports,
  },
  {
    says: 'a test in shared/ imports nothing of the client',
    path: 'shared/room/f.test.ts',
    bad: "import { joinRoom } from '../../client/src/room/store.ts'; joinRoom();",
    good: "import { test } from 'vitest'; test.todo('x');",
    rule: imports,
  },
  {
    says: 'shared/ imports no platform',
    path: 'shared/room/g.ts',
    bad: "import { createHash } from 'node:crypto'; createHash('x');",
    good: "import { z } from 'zod'; z.string();",
    rule: imports,
  },
  {
    says: 'shared/ imports no other package',
    path: 'shared/kernel/h.ts',
    bad: "import { pino } from 'pino'; pino();",
    good: "import { Map } from 'immutable'; Map();",
    rule: imports,
  },
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
    says: 'the server imports no feature, not even its types',
    path: 'server/room/j.ts',
    bad: "import type { HandRaised } from '../../shared/features/floor/events.ts';",
    good: "import { decide } from '../../shared/room/decide.ts'; decide();",
    rule: imports,
  },
  {
    says: 'the server imports nothing of the client',
    path: 'server/k.ts',
    bad: "import { joinRoom } from '../client/src/room/store.ts'; joinRoom();",
    good: "import { limits } from '../shared/kernel/limits.ts'; limits();",
    rule: imports,
  },
  {
    says: "a server's test imports nothing of the client",
    path: 'server/room/l.test.ts',
    bad: "import { joinRoom } from '../../client/src/room/store.ts'; joinRoom();",
    good: "import { floor } from '../../shared/features/floor/feature.ts'; floor();",
    rule: imports,
  },
  {
    says: 'the client imports nothing of the server',
    path: 'client/src/pages/m.ts',
    bad: "import type { Log } from '../../../server/log/port.ts';",
    good: "import { limits } from '../../../shared/kernel/limits.ts'; limits();",
    rule: imports,
  },
  {
    says: "a client's test imports nothing of the server",
    path: 'client/src/room/n.test.ts',
    bad: "import { main } from '../../../server/main.ts'; main();",
    good: "import { createServer } from 'node:http'; createServer();",
    rule: imports,
  },
  {
    says: "the client takes a feature's types, never its values",
    path: 'client/src/features/floor/o.ts',
    bad: "import { floor } from '../../../../shared/features/floor/feature.ts'; floor();",
    good: "import type { Hand } from '../../../../shared/features/floor/state.ts';",
    rule: imports,
  },
  {
    says: 'the client takes the comparator, not the rest of the floor',
    path: 'client/src/features/floor/p.ts',
    bad: "import { decide } from '../../../../shared/features/floor/decide.ts'; decide();",
    good: "import { compare } from '../../../../shared/features/floor/order.ts'; compare();",
    rule: imports,
  },
  {
    says: 'the client takes of shared/room types alone',
    path: 'client/src/room/q.ts',
    bad: "import { features } from '../../../shared/room/features.ts'; features();",
    good: "import type { Command } from '../../../shared/room/features.ts';",
    rule: imports,
  },
  {
    says: 'a phone carries no schemas',
    path: 'client/src/pages/r.ts',
    bad: "import { z } from 'zod'; z.string();",
    good: "import type { z } from 'zod';",
    rule: imports,
  },
  {
    says: 'the comparator carries no persistent maps to the phone',
    path: 'shared/features/floor/order.ts',
    bad: "import { Map } from 'immutable'; Map();",
    good: "import type { Map } from 'immutable';",
    rule: imports,
  },
  {
    says: 'the engine has no React',
    path: 'client/src/room/s.ts',
    bad: "import { useState } from 'react'; useState();",
    good: "import { createStore } from 'zustand/vanilla'; createStore();",
    rule: imports,
  },
  {
    says: "the engine takes not even the store's React",
    path: 'client/src/room/t.ts',
    bad: "import { create } from 'zustand'; create();",
    good: "import { get } from 'idb-keyval'; get();",
    rule: imports,
  },
  {
    says: 'the engine imports no page',
    path: 'client/src/room/u.ts',
    bad: "import { Attendee } from '../pages/attendee.tsx'; Attendee();",
    good: "import { clock } from './clock.ts'; clock();",
    rule: imports,
  },
  {
    says: 'what every page in a room shares imports no page',
    path: 'client/src/in-room/af.ts',
    bad: "import { Attendee } from '../pages/attendee.tsx'; Attendee();",
    good: "import { joinRoom } from '../room/store.ts'; joinRoom();",
    rule: imports,
  },
  {
    says: 'a feature imports no page',
    path: 'client/src/features/floor/ag.ts',
    bad: "import { texts } from '../../pages/texts.ts'; texts();",
    good: "import { useRoom } from '../../in-room/room-context.tsx'; useRoom();",
    rule: imports,
  },
  {
    says: 'ui/ knows no rooms',
    path: 'client/src/ui/v.ts',
    bad: "import { joinRoom } from '../room/store.ts'; joinRoom();",
    good: "import { limits } from '../../../shared/kernel/limits.ts'; limits();",
    rule: imports,
  },
  {
    says: "ui/ knows no room's types",
    path: 'client/src/ui/w.ts',
    bad: "import type { Command } from '../../../shared/room/features.ts';",
    good: "import type { Role } from '../../../shared/kernel/roles.ts';",
    rule: imports,
  },
  {
    says: 'nothing imports a test',
    path: 'server/x.ts',
    bad: "import { helper } from './log.test.ts'; helper();",
    good: "import { helper } from './log.ts'; helper();",
    rule: imports,
  },
  {
    says: 'no test imports a test',
    path: 'e2e/y.ts',
    bad: "import { helper } from './log.test.ts'; helper();",
    good: "import { helper } from './log.ts'; helper();",
    rule: imports,
  },
  {
    says: 'no source imports a test helper',
    path: 'shared/room/z.ts',
    bad: "import { given } from '../testing/given.ts'; given();",
    good: "import { limits } from '../kernel/limits.ts'; limits();",
    rule: imports,
  },
  {
    says: 'exports have names',
    path: 'client/src/pages/aa.tsx',
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
