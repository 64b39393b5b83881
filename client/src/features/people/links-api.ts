import type { PageRole } from '../../../../shared/kernel/roles.ts';
import { call, type ApiAnswer } from '../../engine/api.ts';
import { forgetStaffSecret, keepStaffSecret, staffHeader } from '../../engine/staff-secret.ts';
import { linkTexts } from '#texts/features/people/console/links';

/* What the host asks for over HTTP, by the cookie or by the secret that the page goes by. */

/** A staff link with its secret, which nobody is told again. */
export type MadeLink = {
  readonly id: string;
  readonly role: PageRole;
  readonly label?: string;
  readonly url: string;
  /** It replaced the one that this page came by. */
  readonly own?: true;
};

export type KnownAddress = { readonly host: string; readonly kind: string; readonly chosen: boolean };

const [confirmMinMs, confirmMaxMs] = [500, 8_000];

type Method = 'GET' | 'POST' | 'DELETE';

function ask<Body>(code: string, method: Method, path: string, body?: object): Promise<ApiAnswer<Body>> {
  const headers = staffHeader(code);
  const address = `/api/rooms/${encodeURIComponent(code)}/${path}`;
  if (body === undefined) return call(address, { method, headers });
  return call(address, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** `label`: empty for none. */
export function issueLink(code: string, role: PageRole, label: string): Promise<ApiAnswer<MadeLink>> {
  return ask(code, 'POST', 'links', label === '' ? { role } : { role, label });
}

/**
 * Another secret under the same role and label. The old one opens until the server heard that this page has the new one:
 * an answer that is lost on its way shuts nobody out, also where this very page came by it.
 */
export async function replaceLink(code: string, id: string): Promise<ApiAnswer<MadeLink>> {
  const answer = await ask<MadeLink>(code, 'POST', `links/${encodeURIComponent(id)}/replace`, { old: 'stays' });
  // Only this page's own: with another host's, whoever is taken back would stay in by that.
  if (answer.ok && answer.body.own === true) keepStaffSecret(code, answer.body.role, secretOf(answer.body));
  if (!answer.ok && answer.code === 'unreachable') return { ...answer, message: linkTexts.notReplaced };
  return answer;
}

/** Said again, it may be heard; whatever else is answered is the same the next time. */
const repeated: ReadonlySet<string> = new Set(['unreachable', 'rate-limited', 'outcome-unknown']);

/**
 * This page has the new secret, so that the old one ends. Goes on until that was heard, while the page lives. A sentence
 * where it was not taken; undefined also where the link is none any more, as when it was replaced again meanwhile.
 */
export async function confirmLink(code: string, id: string): Promise<string | undefined> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask<undefined>(code, 'POST', `links/${encodeURIComponent(id)}/confirm`, {});
    if (answer.ok || answer.code === 'no-such-item') return undefined;
    // What answered is not the server, which may be as little there the next time.
    if (answer.code === 'unexpected') return linkTexts.notConfirmed;
    if (!repeated.has(answer.code)) return answer.message;
    const waitMs = Math.min(confirmMaxMs, confirmMinMs * 2 ** tries);
    await new Promise((again) => setTimeout(again, waitMs));
  }
}

const secretOf = ({ url }: MadeLink) => new URL(url).hash.slice('#k='.length);

/** It was taken along: the page has its secret no longer either, unless it goes by that alone. */
export function forgetSecretOf(code: string, link: MadeLink): void {
  forgetStaffSecret(code, link.role, secretOf(link));
}

export function revokeLink(code: string, id: string): Promise<ApiAnswer<undefined>> {
  return ask(code, 'DELETE', `links/${encodeURIComponent(id)}`);
}

/** What a host may choose the room's address from; empty where there is nothing to choose. */
export function addressesOf(code: string): Promise<ApiAnswer<{ readonly addresses: readonly KnownAddress[] }>> {
  return ask(code, 'GET', 'addresses');
}
