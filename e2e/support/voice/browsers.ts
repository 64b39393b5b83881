import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserServer } from '@playwright/test';
import { launchOptions } from '../programs/chromium.ts';
import { writeTone, type Voice } from './tones.ts';

/** Browser processes with a microphone of their own each, started when somebody speaks for the first time. */
export type VoiceBrowsers = {
  readonly of: (voice: Voice) => Promise<Browser>;
  /** Ends the process as a power cut does, and says when; the voice's next browser is a new one. */
  readonly kill: (voice: Voice) => Promise<number>;
  readonly close: () => Promise<void>;
};

type Own = { readonly server: BrowserServer; readonly browser: Browser };

export async function startVoiceBrowsers(): Promise<VoiceBrowsers> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-tones-'));
  const known = new Map<Voice, Promise<Own>>();
  const start = async (voice: Voice): Promise<Own> => {
    const tone = await writeTone(folder, voice);
    const args = [
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${tone}`,
      // For a stage in this process: as on a machine that is set up to show one.
      '--autoplay-policy=no-user-gesture-required',
    ];
    const server = await chromium.launchServer(launchOptions(args));
    return { server, browser: await chromium.connect(server.wsEndpoint()) };
  };
  return {
    of: async (voice) => {
      const own = known.get(voice) ?? start(voice);
      known.set(voice, own);
      return (await own).browser;
    },
    kill: async (voice) => {
      const own = await known.get(voice);
      known.delete(voice);
      const id = own?.server.process().pid;
      if (id === undefined) throw new Error(`Nobody speaks as ${voice}.`);
      const at = Date.now();
      // The group: every process of this browser.
      process.kill(-id, 'SIGKILL');
      return at;
    },
    close: async () => {
      for (const own of known.values()) await (await own).server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
