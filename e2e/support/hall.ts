import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Settings } from '../../shared/features/lifecycle/settings.ts';
import { staffPages, type PageRole, type Role } from '../../shared/kernel/roles.ts';
import { join, type Program } from './programs/program.ts';
import { startProxy, type Proxy } from './programs/proxy.ts';
import { at, openRoom, type Room } from './room.ts';
import { startServer, type Server } from './programs/server.ts';
import { shapes, sights, type Shape } from './everywhere/sights.ts';
import { startWatch, type Watch } from './watch.ts';

const { laptop, phone, screen } = shapes;
/** The browsers of people with phones, and of big screens. */
export const phoneShape = { viewport: phone, reducedMotion: 'reduce', hasTouch: true, isMobile: true } as const;
export const screenShape = { viewport: screen, reducedMotion: 'reduce', hasTouch: false, isMobile: false } as const;

/** One test's people. Each has a browser of their own (a context: own storage, own cookies). */
export type Hall = {
  readonly server: Server;
  readonly watch: Watch;
  readonly open: (title: string, settings?: Partial<Settings>) => Promise<Room>;
  /** A room that went live already. */
  readonly openLive: (title: string, settings?: Partial<Settings>) => Promise<Room>;
  /** An empty browser, closed after the test. */
  readonly browser: (viewport?: Shape) => Promise<BrowserContext>;
  /** The page that a link leads to, in a browser of its shape. */
  readonly staff: (room: Room, role: PageRole, name?: string) => Promise<Page>;
  readonly host: (room: Room, name?: string) => Promise<Page>;
  readonly moderator: (room: Room, name?: string) => Promise<Page>;
  readonly speaker: (room: Room) => Promise<Page>;
  readonly stage: (room: Room) => Promise<Page>;
  /** With a phone, at the door. `url` is another address of the server. */
  readonly attendee: (room: Room, url?: string) => Promise<Page>;
  readonly program: (room: Room, as: Role, name?: string) => Promise<Program>;
  /** The same, with something done to each further browser before its first page. */
  readonly prepared: (prepare: Prepare) => Hall;
  /** One that is set otherwise. It goes after the browsers that were opened since, which would miss it. */
  readonly otherServer: (settings: Readonly<Record<string, string>>) => Promise<Server>;
  /** A wire to the server that can be cut. */
  readonly proxy: () => Promise<Proxy>;
};

/** Staff are asked for a name once, and need not give one (L6). */
async function introduce(page: Page, name: string | undefined): Promise<void> {
  const asked = page.getByRole('textbox', { name: 'Your name' });
  if (name === undefined) {
    await page.getByRole('button', { name: 'Not now' }).click();
  } else {
    await asked.fill(name);
    await page.getByRole('button', { name: 'Save' }).click();
  }
  await expect(asked).toBeHidden();
}

type Ending = () => Promise<void> | void;

type Prepare = (context: BrowserContext) => Promise<unknown>;

function hallOver(server: Server, browser: Browser, watch: Watch, prepare: Prepare, endings: Ending[]): Hall {
  const newBrowser: Hall['browser'] = async (viewport = laptop) => {
    const isPhone = viewport.width < 500;
    const context = await browser.newContext({
      viewport,
      reducedMotion: 'reduce',
      ...(isPhone ? { hasTouch: true, isMobile: true } : {}),
    });
    watch.over(context);
    endings.push(() => context.close());
    await prepare(context);
    return context;
  };
  const visit = async (link: string, viewport: Shape, url = server.url) => {
    const page = await (await newBrowser(viewport)).newPage();
    await page.goto(at(url, link));
    return page;
  };
  const program: Hall['program'] = async (room, as, name) => {
    const joined = await join(server.url, room, as, name);
    endings.push(joined.close);
    return joined;
  };
  const open: Hall['open'] = (title, settings) => openRoom(server.url, title, settings);
  const staff: Hall['staff'] = async (room, role, name) => {
    const { shape, asks } = sights[staffPages[role]];
    const page = await visit(room.links[role], shape);
    if (asks === true) await introduce(page, name);
    return page;
  };
  return {
    server,
    watch,
    open,
    openLive: async (title, settings) => {
      const room = await open(title, settings);
      const host = await program(room, 'host');
      await host.must('room.phase', { phase: 'live' });
      host.close();
      return room;
    },
    browser: newBrowser,
    staff,
    host: (room, name) => staff(room, 'host', name),
    moderator: (room, name) => staff(room, 'moderator', name),
    speaker: (room) => staff(room, 'speaker'),
    stage: (room) => staff(room, 'stage'),
    attendee: (room, url) => visit(room.links.join, phone, url),
    program,
    prepared: (before) => hallOver(server, browser, watch, before, endings),
    otherServer: async (settings) => {
      const other = await startServer(settings);
      endings.push(other.dispose);
      return other;
    },
    proxy: async () => {
      const proxy = await startProxy(server.port);
      endings.push(proxy.close);
      return proxy;
    },
  };
}

/** `prepare`: what is done to every browser before its first page. */
type OfTest = { readonly hall: Hall; readonly watch: Watch; readonly server: Server; readonly prepare: Prepare };
type OfWorker = { readonly sharedServer: Server };

/** Rooms do not touch each other, so the tests of a worker share one server. */
export const test = base.extend<OfTest, OfWorker>({
  sharedServer: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures it needs here
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],
  server: ({ sharedServer }, use) => use(sharedServer),
  // oxlint-disable-next-line no-empty-pattern -- as above
  watch: async ({}, use) => {
    const watch = startWatch();
    await use(watch);
    expect(watch.complaints(), 'what pages did that no page may do').toEqual([]);
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  prepare: async ({}, use) => use(async () => undefined),
  hall: async ({ browser, server, watch, prepare }, use) => {
    const endings: Ending[] = [];
    await use(hallOver(server, browser, watch, prepare, endings));
    for (const end of endings.toReversed()) await end();
  },
});

/** What tests that kill their server have instead of the shared one. */
export const ownServer = {
  // oxlint-disable-next-line no-empty-pattern -- as above
  server: async ({}: object, use: (server: Server) => Promise<void>) => {
    const server = await startServer();
    await use(server);
    await server.dispose();
  },
};

export const testOfOneServer = test.extend<{ readonly server: Server }>(ownServer);
