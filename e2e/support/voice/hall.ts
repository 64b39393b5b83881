import { expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { expectTone, giveEars } from './ears.ts';
import { ownServer, phoneShape, screenShape, test as base } from '../hall.ts';
import { raiseHand } from '../pages.ts';
import type { Program } from '../programs/program.ts';
import { at, type Room } from '../room.ts';
import type { Server } from '../programs/server.ts';
import type { Voice } from './tones.ts';
import { soon, until } from '../until.ts';
import { startVoiceBrowsers, type VoiceBrowsers } from './browsers.ts';

/** People who speak and the screen that plays them, in browser processes of their own. */
export type VoiceHall = {
  /** A page of the stage that was not clicked yet. `tampered` runs in it before anything of its own. */
  readonly stage: (room: Room, tampered?: () => void) => Promise<Page>;
  /** With a microphone that hears this voice's tone, at the door. */
  readonly phone: (room: Room, voice: Voice, tampered?: () => void) => Promise<Page>;
  /** A page of the stage where pages play without a click, in the process of this voice. */
  readonly kiosk: (room: Room, voice: Voice) => Promise<Page>;
  /** As by a power cut: from the instant it gives, nothing in that process does anything any more. */
  readonly killPhone: (voice: Voice) => Promise<number>;
};

type OfTest = { readonly voice: VoiceHall };
type OfWorker = { readonly voiceBrowsers: VoiceBrowsers };

export const voiceTest = base.extend<OfTest, OfWorker>({
  voiceBrowsers: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures it needs here
    async ({}, use) => {
      const browsers = await startVoiceBrowsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],
  voice: async ({ browser, server, watch, voiceBrowsers }, use) => {
    const contexts: BrowserContext[] = [];
    const open = async (from: Browser, shape: BrowserContextOptions, link: string, tampered?: () => void) => {
      const context = await from.newContext(shape);
      contexts.push(context);
      watch.over(context);
      await giveEars(context);
      if (tampered) await context.addInitScript(tampered);
      const page = await context.newPage();
      await page.goto(at(server.url, link));
      return page;
    };
    await use({
      stage: (room, tampered) => open(browser, screenShape, room.links.stage, tampered),
      phone: async (room, voice, tampered) => {
        const shape = { ...phoneShape, permissions: ['microphone'] };
        return open(await voiceBrowsers.of(voice), shape, room.links.join, tampered);
      },
      kiosk: async (room, voice) => open(await voiceBrowsers.of(voice), screenShape, room.links.stage),
      killPhone: (voice) => voiceBrowsers.kill(voice),
    });
    // Those of a killed browser are gone already.
    for (const context of contexts) await context.close().catch(() => undefined);
  },
});

export const voiceTestOfOneServer = voiceTest.extend<{ readonly server: Server }>(ownServer);

/** One click before the event. */
export async function switchSoundOn(stage: Page, witness: Program): Promise<void> {
  await stage.getByRole('button', { name: 'Switch the sound on' }).click();
  await soon('the sound of the room', () => (witness.view()['voice']?.['sound'] === true ? true : undefined));
}

export const nowOf = (witness: Program) => witness.view()['now'] ?? {};
export const lineOf = (witness: Program) => witness.view()['voice']?.['line'];

/** Until the room's own record says so. */
export async function untilLine(witness: Program, line: string | undefined): Promise<void> {
  await until(
    () => lineOf(witness) === line,
    20_000,
    () => `The line is ${String(lineOf(witness))} and not ${String(line)}`,
  );
}

/** Calls who is next, who takes the phone as microphone: one tap. */
export async function takeFloor(host: Program, phone: Page): Promise<void> {
  await host.must('queue.next', {});
  await phone.getByRole('button', { name: 'Speak by phone' }).click();
  await expect(phone.getByRole('alertdialog', { name: 'You have the floor' })).toBeHidden();
}

/** Raises a hand, is called, speaks by phone, and is on air: heard in the hall, and known to be. */
export async function speak(host: Program, phone: Page, stage: Page, hertz: number): Promise<void> {
  await raiseHand(phone);
  await takeFloor(host, phone);
  await expectTone(stage, hertz);
  await untilLine(host, 'live');
}
