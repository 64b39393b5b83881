/** An import that a place must not make, and one like it that it may. */
export type Trespass = { readonly says: string; readonly path: string; readonly bad: string; readonly good: string };

const sourceFolders = [
  'shared/kernel',
  'shared/features/floor',
  'shared/room',
  'shared/wire',
  'server/room',
  'client/src/surfaces',
  'client/src/engine',
  'client/src/engine/react',
  'client/src/features/floor',
  'client/src/ui',
] as const;
const inShared = sourceFolders.filter((folder) => folder.startsWith('shared/'));
const inClient = sourceFolders.filter((folder) => folder.startsWith('client/'));
const withTests = ['shared/room', 'server/room', 'client/src/surfaces', 'e2e', 'bench', 'scripts'] as const;

/** An import of a value that these files must not make. Each stands in a file of its own. */
function refuses(
  says: string,
  paths: readonly string[],
  from: string,
  insteadFrom = './other.ts',
): readonly Trespass[] {
  const word = from.replaceAll(/[^a-z]+/g, '-');
  return paths.map((path) => ({
    says: `${path}: ${says}`,
    path: path.replace('NAME', word),
    bad: `import { it } from '${from}'; it();`,
    good: `import { it } from '${insteadFrom}'; it();`,
  }));
}

const files = (folders: readonly string[], ending = '.ts') => folders.map((folder) => `${folder}/NAME${ending}`);

/* What holds everywhere is looked for everywhere. */
const everywhere: readonly Trespass[] = [
  ...refuses('nothing imports a test', files(sourceFolders), './log.test.ts'),
  ...refuses('no test imports a test', files(withTests, '.test.ts'), './other.test.ts'),
  ...refuses('no source imports a test helper', files(sourceFolders), '../../testing/given.ts'),
  ...refuses('no platform', files(inShared), 'node:fs', 'zod'),
  ...refuses('no other package', files(inShared), 'pino', 'immutable'),
  ...refuses('held words come from one place', files(inShared), 'obscenity', 'immutable'),
  ...refuses('the kept lists and no more', ['shared/kernel/words/held-words.ts'], 'immutable', 'obscenity'),
  ...refuses('nothing of the server', files([...inShared, ...inClient]), '../../../server/main.ts'),
  ...refuses('nothing of the client', files([...inShared, 'server/room']), '../../client/src/engine/store.ts'),
  ...refuses('no platform but the browser', files(inClient), 'node:fs'),
  ...refuses('no schemas', files(inClient), 'zod'),
  ...refuses('no persistent maps', files(inClient), 'immutable'),
  ...refuses('no value of the registry', files(inClient), '../../../shared/room/features.ts'),
  ...refuses('no value of a feature', files(inClient), '../../../shared/features/floor/feature.ts'),
  ...refuses('the comparator stands on the kernel', ['shared/features/one/order.ts'], '../../room/room.ts', './a.ts'),
  ...refuses('the comparator is of one feature', ['shared/features/two/order.ts'], '../people/state.ts', './a.ts'),
  ...refuses('the comparator imports no test', ['shared/features/three/order.ts'], './order.test.ts'),
  ...refuses('the comparator imports no helper', ['shared/features/four/order.ts'], '../../testing/given.ts'),
];

export const trespasses: readonly Trespass[] = [
  ...everywhere,
  {
    says: 'the kernel imports no feature',
    path: 'shared/kernel/a.ts',
    bad: "import type { Hand } from '../features/floor/state.ts';",
    good: "import type { Limits } from './limits.ts';",
  },
  {
    says: 'a feature imports nothing of the room',
    path: 'shared/features/floor/b.ts',
    bad: "import type { Entry } from '../../room/entry.ts';",
    good: "import type { Role } from '../../kernel/roles.ts';",
  },
  {
    says: "a feature takes another's events as types, never its values",
    path: 'shared/features/floor/c.ts',
    bad: "import { left } from '../people/events.ts'; left();",
    good: "import type { PersonEvent } from '../people/events.ts';",
  },
  {
    says: 'the room imports nothing of the protocol',
    path: 'shared/room/d.ts',
    bad: "import { version } from '../protocol/version.ts'; version();",
    good: "import { floor } from '../features/floor/feature.ts'; floor();",
  },
  {
    says: 'the protocol imports nothing of the server',
    path: 'shared/wire/e.ts',
    bad: "import type { Log } from '../../server/log/port.ts';",
    good: "import type { Entry } from '../room/entry.ts';",
  },
  {
    says: 'a test in shared/ imports nothing of the client',
    path: 'shared/room/f.test.ts',
    bad: "import { joinRoom } from '../../client/src/engine/store.ts'; joinRoom();",
    good: "import { test } from 'vitest'; test.todo('x');",
  },
  {
    says: 'shared/ imports no platform',
    path: 'shared/room/g.ts',
    bad: "import { createHash } from 'node:crypto'; createHash('x');",
    good: "import { z } from 'zod'; z.string();",
  },
  {
    says: 'shared/ imports no other package',
    path: 'shared/kernel/h.ts',
    bad: "import { pino } from 'pino'; pino();",
    good: "import { Map } from 'immutable'; Map();",
  },
  {
    says: 'the server imports no feature, not even its types',
    path: 'server/room/j.ts',
    bad: "import type { HandRaised } from '../../shared/features/floor/events.ts';",
    good: "import { decide } from '../../shared/room/decide.ts'; decide();",
  },
  {
    says: 'the server imports nothing of the client',
    path: 'server/k.ts',
    bad: "import { joinRoom } from '../client/src/engine/store.ts'; joinRoom();",
    good: "import { limits } from '../shared/kernel/limits.ts'; limits();",
  },
  {
    says: "a server's test imports nothing of the client",
    path: 'server/room/l.test.ts',
    bad: "import { joinRoom } from '../../client/src/engine/store.ts'; joinRoom();",
    good: "import { floor } from '../../shared/features/floor/feature.ts'; floor();",
  },
  {
    says: 'the client imports nothing of the server',
    path: 'client/src/surfaces/m.ts',
    bad: "import type { Log } from '../../../server/log/port.ts';",
    good: "import { limits } from '../../../shared/kernel/limits.ts'; limits();",
  },
  {
    says: "a client's test imports nothing of the server",
    path: 'client/src/engine/n.test.ts',
    bad: "import { main } from '../../../server/main.ts'; main();",
    good: "import { createServer } from 'node:http'; createServer();",
  },
  {
    says: "the client takes a feature's types, never its values",
    path: 'client/src/features/floor/o.ts',
    bad: "import { floor } from '../../../../shared/features/floor/feature.ts'; floor();",
    good: "import type { Hand } from '../../../../shared/features/floor/state.ts';",
  },
  {
    says: 'the client takes the comparator, not the rest of the floor',
    path: 'client/src/features/floor/p.ts',
    bad: "import { decide } from '../../../../shared/features/floor/decide.ts'; decide();",
    good: "import { compare } from '../../../../shared/features/floor/queue/order.ts'; compare();",
  },
  {
    says: "the client takes a feature's limits, not what stands beside them",
    path: 'client/src/features/shows/p.ts',
    bad: "import { choices } from '../../../../shared/features/shows/choices.ts'; choices();",
    good: "import { showsLimits } from '../../../../shared/features/shows/limits.ts'; showsLimits();",
  },
  {
    says: "a feature takes its own limits, never another's",
    path: 'shared/features/shows/p.ts',
    bad: "import { floorLimits } from '../floor/limits.ts'; floorLimits();",
    good: "import { showsLimits } from './limits.ts'; showsLimits();",
  },
  {
    says: 'the client takes of shared/room types alone',
    path: 'client/src/engine/q.ts',
    bad: "import { features } from '../../../shared/room/features.ts'; features();",
    good: "import type { Command } from '../../../shared/room/features.ts';",
  },
  {
    says: 'a phone carries no schemas',
    path: 'client/src/surfaces/r.ts',
    bad: "import { z } from 'zod'; z.string();",
    good: "import type { z } from 'zod';",
  },
  {
    says: 'the comparator carries no persistent maps to the phone',
    path: 'shared/features/floor/queue/order.ts',
    bad: "import { Map } from 'immutable'; Map();",
    good: "import type { Map } from 'immutable';",
  },
  {
    says: 'the engine has no React',
    path: 'client/src/engine/s.ts',
    bad: "import { useState } from 'react'; useState();",
    good: "import { createStore } from 'zustand/vanilla'; createStore();",
  },
  {
    says: "the engine takes not even the store's React",
    path: 'client/src/engine/t.ts',
    bad: "import { create } from 'zustand'; create();",
    good: "import { get } from 'idb-keyval'; get();",
  },
  {
    says: 'the engine imports no page',
    path: 'client/src/engine/u.ts',
    bad: "import { Attendee } from '../surfaces/attendee.tsx'; Attendee();",
    good: "import { clock } from './clock.ts'; clock();",
  },
  {
    says: 'what every page in a room shares imports no page',
    path: 'client/src/engine/react/af.ts',
    bad: "import { Attendee } from '../../surfaces/attendee.tsx'; Attendee();",
    good: "import { joinRoom } from '../store.ts'; joinRoom();",
  },
  {
    says: 'a feature imports no page',
    path: 'client/src/features/floor/ag.ts',
    bad: "import { texts } from '../../surfaces/texts.ts'; texts();",
    good: "import { useRoom } from '../../engine/react/room-context.tsx'; useRoom();",
  },
  {
    says: 'ui/ knows no rooms',
    path: 'client/src/ui/v.ts',
    bad: "import { joinRoom } from '../engine/store.ts'; joinRoom();",
    good: "import { limits } from '../../../shared/kernel/limits.ts'; limits();",
  },
  {
    says: "ui/ knows no room's types",
    path: 'client/src/ui/w.ts',
    bad: "import type { Command } from '../../../shared/room/features.ts';",
    good: "import type { Role } from '../../../shared/kernel/roles.ts';",
  },
  {
    says: 'nothing imports a test',
    path: 'server/x.ts',
    bad: "import { helper } from './log.test.ts'; helper();",
    good: "import { helper } from './log.ts'; helper();",
  },
  {
    says: 'no test imports a test',
    path: 'e2e/y.ts',
    bad: "import { helper } from './log.test.ts'; helper();",
    good: "import { helper } from './log.ts'; helper();",
  },
  {
    says: 'no source imports a test helper',
    path: 'shared/room/z.ts',
    bad: "import { given } from '../testing/given.ts'; given();",
    good: "import { limits } from '../kernel/limits.ts'; limits();",
  },
];
