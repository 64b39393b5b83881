import { expect } from '@playwright/test';
import { noTurnServer } from '../../scripts/find-turnserver.js';
import { expectTone, pathsOf, soundedOn } from '../support/voice/ears.ts';
import { startServer, type Server } from '../support/programs/server.ts';
import { voices } from '../support/voice/tones.ts';
import { hasTurnServer, startTurnServer, type TurnServer } from '../support/voice/turn-server.ts';
import { nowOf, speak, switchSoundOn, untilLine, voiceTest } from '../support/voice/hall.ts';

const test = voiceTest.extend<{ readonly relay: TurnServer; readonly server: Server }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures it needs here
  relay: async ({}, use, { skip }) => {
    skip(!hasTurnServer(), noTurnServer);
    const relay = await startTurnServer();
    await use(relay);
    await relay.stop();
  },
  server: async ({ relay }, use) => {
    const server = await startServer({ ...relay.settings, ICE_RELAY_ONLY: 'true' });
    await use(server);
    await server.dispose();
  },
});

test('V3 V4 where only a relay lets anybody through, the voice takes it, at both ends, and a new way once that one is gone', async ({
  hall,
  voice,
  relay,
}) => {
  const room = await hall.openLive('By a relay');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  await switchSoundOn(stage, host);
  const ben = await voice.phone(room, 'ben');
  await speak(host, ben, stage, voices.ben);
  for (const page of [stage, ben]) {
    const { kinds, configurations } = await pathsOf(page);
    expect(kinds).toEqual(['relay relay']);
    expect(configurations.at(-1)).toMatchObject({
      iceTransportPolicy: 'relay',
      iceServers: [{ urls: [relay.settings.ICE_SERVERS] }],
    });
  }
  expect(relay.said()).toContain('ALLOCATE processed, success');

  await test.step('V4 the way is gone for good: the clock stands still until a new one is found, by itself', async () => {
    await relay.restart();
    await untilLine(host, 'lost');
    expect(nowOf(host)['pausedAt']).toBeDefined();
    await untilLine(host, 'live');
    await expectTone(stage, voices.ben);
    expect(nowOf(host)['pausedAt']).toBeUndefined();
  });

  const endedAt = Date.now();
  await host.must('turn.end', {});
  expect(await soundedOn(stage, endedAt)).toBeLessThanOrEqual(500);
});
