import { posix } from 'node:path';

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

/** An import of a value that these files must not make; a `from` with `/` before it is from the root of the repository. */
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
    bad: `import { it } from '${from.startsWith('/') ? posix.relative(posix.dirname(`/${path}`), from) : from}'; it();`,
    good: `import { it } from '${insteadFrom}'; it();`,
  }));
}

const files = (folders: readonly string[], ending = '.ts') => folders.map((folder) => `${folder}/NAME${ending}`);

const order = 'shared/features/floor/queue/order.ts';

/* What holds everywhere is looked for everywhere. */
const everywhere: readonly Trespass[] = [
  ...refuses('nothing imports a test', files(sourceFolders), './log.test.ts'),
  ...refuses('no test imports a test', files(withTests, '.test.ts'), './other.test.ts'),
  ...refuses('no source imports a test helper', files(sourceFolders), '/shared/testing/given.ts'),
  ...refuses('no platform', files(inShared), 'node:fs', 'zod'),
  ...refuses('no other package', files(inShared), 'pino', 'immutable'),
  ...refuses('held words come from one place', files(inShared), 'obscenity', 'immutable'),
  ...refuses('the kept lists and no more', ['shared/kernel/words/held-words.ts'], 'immutable', 'obscenity'),
  ...refuses('nothing of the server', files([...inShared, ...inClient]), '/server/main.ts'),
  ...refuses('nothing of the client', files([...inShared, 'server/room']), '/client/src/engine/store.ts'),
  ...refuses('no platform but the browser', files(inClient), 'node:fs'),
  ...refuses('no schemas', files(inClient), 'zod'),
  ...refuses('no persistent maps', files(inClient), 'immutable'),
  ...refuses('no value of the registry', files(inClient), '/shared/room/features.ts'),
  ...refuses('no value of a feature', files(inClient), '/shared/features/floor/feature.ts'),
  ...refuses('the comparator stands on the kernel', [order], '/shared/room/room.ts', './a.ts'),
  ...refuses('the comparator is of one feature', [order], '/shared/features/people/state.ts', './a.ts'),
  ...refuses('the comparator imports no test', [order], './order.test.ts'),
  ...refuses('the comparator imports no helper', [order], '/shared/testing/given.ts'),
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
    says: 'the room imports nothing of the wire',
    path: 'shared/room/d.ts',
    bad: "import { version } from '../wire/version.ts'; version();",
    good: "import { floor } from '../features/floor/feature.ts'; floor();",
  },
  {
    says: 'the wire imports nothing of the server',
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
  {
    says: 'a surface takes the clock of the room, not the client, which sends',
    path: 'client/src/surfaces/aa.ts',
    bad: "import { useRoomClient } from '../engine/react/room-context.tsx'; useRoomClient().send('raise-hand', {});",
    good: "import { useRoomClock } from '../engine/react/room-context.tsx'; useRoomClock();",
  },
  {
    says: 'nor the client under a name of its own',
    path: 'client/src/surfaces/ab.ts',
    bad: "import * as room from '../engine/react/room-context.tsx'; room.useRoomClient();",
    good: "import { useRoom } from '../engine/react/room-context.tsx'; useRoom();",
  },
  {
    says: 'a surface joins by one door',
    path: 'client/src/surfaces/ac.ts',
    bad: "import { joinRoom } from '../engine/store.ts'; joinRoom();",
    good: "import { ConnectedRoom } from '../engine/react/room-context.tsx'; ConnectedRoom();",
  },
  {
    says: 'a surface runs no command',
    path: 'client/src/surfaces/ad.ts',
    bad: "import { useCommand } from '../engine/react/use-command.ts'; useCommand();",
    good: "import { useMissedCommands } from '../engine/react/use-missed-commands.ts'; useMissedCommands();",
  },
  {
    says: 'a surface knows no outbox',
    path: 'client/src/surfaces/ae.ts',
    bad: "import { Outbox } from '../engine/outbox/outbox.ts'; Outbox();",
    good: "import type { Refusal } from '../engine/connection/connection.ts';",
  },
  {
    says: 'a feature takes what another tells, never its hooks',
    path: 'client/src/features/floor/ah.ts',
    bad: "import { useMoment } from '../moments/use-moment.ts'; useMoment();",
    good: "import { momentOf } from '../moments/records.ts'; momentOf();",
  },
  {
    says: "a feature takes another's words, never its components",
    path: 'client/src/features/floor/ai.ts',
    bad: "import { Marks } from '../moments/phone/marks.tsx'; Marks();",
    good: "import { texts } from '#texts/features/moments'; texts();",
  },
  {
    says: 'an import as a type is an import',
    path: 'client/src/features/floor/aj.ts',
    bad: "export type Stand = import('../questions/phone/stand.tsx').Stand;",
    good: "export type Role = import('../../../../shared/kernel/roles.ts').Role;",
  },
  {
    says: 'what a module is, as a type, is an import',
    path: 'client/src/engine/ak.ts',
    bad: "export type Page = typeof import('../surfaces/app.tsx');",
    good: "export type Registry = typeof import('../../../shared/room/features.ts');",
  },
  {
    says: 'nothing takes a folder',
    path: 'client/src/ui/al.ts',
    bad: "export const all = import.meta.glob('../features/*/records.ts');",
    good: 'export const isBuilt = import.meta.env.PROD;',
  },
  {
    says: 'the source of a worker is an import',
    path: 'client/src/engine/am.ts',
    bad: "export const work = new Worker(new URL('../surfaces/app.tsx', import.meta.url));",
    good: "export const work = new Worker(new URL('./work.ts', import.meta.url));",
  },
  {
    says: 'what begins the page imports the page and what it stands on',
    path: 'client/src/main.tsx',
    bad: "import { joinRoom } from './engine/store.ts'; joinRoom();",
    good: "import { App } from './surfaces/app.tsx'; App();",
  },
  {
    says: 'the words before the page import nothing',
    path: 'client/texts/an.ts',
    bad: "import { App } from '../src/surfaces/app.tsx'; App();",
    good: "export const word = 'a';",
  },
  {
    says: 'the log knows no room',
    path: 'server/log/ao.ts',
    bad: "import type { LoadedRoom } from '../room/loaded-room.ts';",
    good: "import type { Log } from './port.ts';",
  },
  {
    says: 'a log knows no settings',
    path: 'server/log/sqlite/ap.ts',
    bad: "import type { Settings } from '../../settings.ts';",
    good: "import type { Log } from '../port.ts';",
  },
  {
    says: 'a room knows no transport',
    path: 'server/room/people/aq.ts',
    bad: "import { createFanOut } from '../../transport/sockets/fan-out.ts'; createFanOut();",
    good: "import type { Packet } from '../packet.ts';",
  },
  {
    says: 'a room knows the port, never a log',
    path: 'server/room/ar.ts',
    bad: "import { openSqliteLog } from '../log/sqlite/sqlite.ts'; openSqliteLog();",
    good: "import type { Log } from '../log/port.ts';",
  },
  {
    says: 'who is here knows nothing of how they are told',
    path: 'server/room/people/as.ts',
    bad: "import { createPublisher } from '../publish/publisher.ts'; createPublisher();",
    good: "import { nodeLimits } from '../limits.ts'; nodeLimits();",
  },
  {
    says: 'what is committed knows nobody who is told',
    path: 'server/room/commit/at.ts',
    bad: "import { createPublisher } from '../publish/publisher.ts'; createPublisher();",
    good: "import type { Log } from '../../log/port.ts';",
  },
  {
    says: 'the transport knows the port, never a log',
    path: 'server/transport/http/au.ts',
    bad: "import { createMemoryLog } from '../../log/memory.ts'; createMemoryLog();",
    good: "import type { Settings } from '../../settings.ts';",
  },
  {
    says: 'sockets know nothing of http',
    path: 'server/transport/sockets/av.ts',
    bad: "import { createHttp } from '../http/http.ts'; createHttp();",
    good: "import { securityHeaders } from '../headers.ts'; securityHeaders();",
  },
  {
    says: 'a door knows nothing of what lies behind it',
    path: 'server/transport/doors/aw.ts',
    bad: "import { createSockets } from '../sockets/sockets.ts'; createSockets();",
    good: "import { transportLimits } from '../limits.ts'; transportLimits();",
  },
];
