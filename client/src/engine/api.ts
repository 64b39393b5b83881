import type { PageRole } from '../../../shared/kernel/roles.ts';
import { deviceHeader } from './device.ts';
import { inOwnWords } from './refusals/in-own-words.ts';
import { engineTexts } from '#texts/engine';

type ApiFailure = {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  /** With the right token it would have been done. */
  readonly needsToken?: boolean;
};
export type ApiAnswer<Body> = { readonly ok: true; readonly body: Body } | ApiFailure;

type RoomSummary = {
  readonly code: string;
  readonly title: string;
  readonly phase: string;
  readonly here: number;
  readonly startsAt?: number;
};
export type RoomLinks = Readonly<Record<'join' | PageRole, string>>;
export type OpenedRoom = { readonly code: string; readonly title: string; readonly links: RoomLinks };

async function failureIn(body: unknown): Promise<ApiFailure> {
  const error: unknown = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  if (typeof error === 'object' && error !== null && 'code' in error && 'message' in error)
    return inOwnWords({ ...error, ok: false, code: String(error.code), message: String(error.message) });
  return { ok: false, code: 'unexpected', message: engineTexts.unexpected };
}

type Asked = RequestInit & { readonly headers: Readonly<Record<string, string>> };

/** For every interface over HTTP: what came, or a sentence that says why nothing did. */
export async function call<Body>(path: string, init: Asked): Promise<ApiAnswer<Body>> {
  let response: Response;
  try {
    // The mark of our pages: behind a proxy that nobody told the server of, a refusal can then say so.
    const headers = { 'x-plenum-page': 'yes', ...init.headers };
    response = await fetch(path, { ...init, headers, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    return { ok: false, code: 'unreachable', message: engineTexts.unreachable };
  }
  const body: unknown = await response.json().catch(() => undefined);
  // 204: done, and there is nothing to tell of it.
  if (response.ok && (body !== undefined || response.status === 204)) return { ok: true, body: body as Body };
  const failure = await failureIn(body);
  // A proxy in front may ask for a password of its own; only ours is the key that opens rooms.
  const asksForToken = /^bearer\b/iu.test(response.headers.get('www-authenticate') ?? '');
  return { ...failure, needsToken: asksForToken && failure.code === 'not-allowed' };
}

function post<Body>(
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiAnswer<Body>> {
  return call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export function findRoom(code: string): Promise<ApiAnswer<RoomSummary>> {
  return call(`/api/rooms/${encodeURIComponent(code)}`, { method: 'GET', headers: deviceHeader(code) });
}

export function openRoom(title: string, adminToken: string | undefined): Promise<ApiAnswer<OpenedRoom>> {
  return post('/api/rooms', { title }, adminToken === undefined ? {} : { authorization: `Bearer ${adminToken}` });
}

export function enterRoom(code: string, secret: string): Promise<ApiAnswer<{ readonly role: string }>> {
  return post(`/api/rooms/${encodeURIComponent(code)}/session`, { secret });
}
