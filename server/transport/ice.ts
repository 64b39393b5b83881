import { createHmac, randomBytes } from 'node:crypto';
import type { IceServer, SignalBegin } from '../../shared/wire/server-to-client.ts';
import type { Settings } from '../settings.ts';
import { transportLimits } from './limits.ts';

/**
 * Credentials that a relay believes for a while without knowing anybody: the scheme of coturn's `use-auth-secret`,
 * a name that says until when (epoch seconds), and the name's HMAC-SHA1 under the shared secret.
 */
function turnCredentials(secret: string, nowMs: number): Required<Pick<IceServer, 'username' | 'credential'>> {
  const expirySeconds = Math.floor(nowMs / 1_000) + transportLimits.turnCredentialSeconds;
  // Chance, so that two people at the same relay never share a name and a name tells nothing about anybody.
  const username = `${expirySeconds}:${randomBytes(9).toString('base64url')}`;
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}

/**
 * What both ends of a voice need to find their way to each other; credentials are fresh at every call. Without settings
 * there are no servers at all: a hall's own network needs none, and nothing outside is ever asked (V3, P2).
 * `nowMs` is the wall clock: the relay compares with its own.
 */
export function createIce({ ice }: Pick<Settings, 'ice'>, nowMs: () => number = Date.now): () => SignalBegin['ice'] {
  const { stunUrls, turn, relayOnly } = ice;
  const stun: readonly IceServer[] = stunUrls.length > 0 && !relayOnly ? [{ urls: stunUrls }] : [];
  return () => {
    const relays = turn === undefined ? [] : [{ urls: turn.urls, ...turnCredentials(turn.secret, nowMs()) }];
    return { servers: [...stun, ...relays], relayOnly };
  };
}
