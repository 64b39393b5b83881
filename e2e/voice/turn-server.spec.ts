import { expect, test } from '@playwright/test';
import { noTurnServer } from '../../scripts/find-turnserver.js';
import { createIce } from '../../server/transport/ice.ts';
import { readSettings } from '../../server/settings.ts';
import { transportLimits } from '../../server/transport/limits.ts';
import { allocate } from '../support/voice/stun.ts';
import { hasTurnServer, startTurnServer } from '../support/voice/turn-server.ts';

const refused = 401;

test('V3 a real relay takes the credentials of a call, and refuses them once they ended, changed or forged', async () => {
  test.skip(!hasTurnServer(), noTurnServer);
  const relay = await startTurnServer();
  try {
    const credentials = (environment: Record<string, string> = relay.settings, at = Date.now()) => {
      const [server] = createIce(readSettings(environment), () => at)().servers;
      return { username: server?.username ?? '', credential: server?.credential ?? '' };
    };
    const good = credentials();
    expect(await allocate(relay.port, good.username, good.credential)).toBe('given');
    // It writes its lines a little after its answers.
    await expect.poll(relay.said).toContain('ALLOCATE processed, success');

    const endedAt = Date.now() - (transportLimits.turnCredentialSeconds + 60) * 1_000;
    const ended = credentials(relay.settings, endedAt);
    expect(await allocate(relay.port, ended.username, ended.credential)).toBe(refused);

    const [expiry, chance] = good.username.split(':');
    const longer = `${Number(expiry) + 3_600}:${chance}`;
    expect(await allocate(relay.port, longer, good.credential)).toBe(refused);

    const forged = credentials({ ...relay.settings, TURN_SECRET: 'another-secret-of-a-relay' });
    expect(await allocate(relay.port, forged.username, forged.credential)).toBe(refused);
  } finally {
    await relay.stop();
  }
});
