import type { Rejection } from '../../shared/kernel/rejection.ts';
import type { Refused } from '../room/commit/group.ts';
import { transportRefusals } from '../../shared/wire/refusals.ts';

/** Why somebody did not come in, or gets nothing: what a refused handshake or request carries, as acks do. */
export type Turned = {
  readonly code: string;
  readonly message: string;
  readonly key?: string;
  readonly retryAfterMs?: number;
};

export const turnedAs = ({ rejected, message, key, facts }: Rejection): Turned => ({
  ...facts,
  code: rejected,
  message,
  key,
});

/** What the room refused on the way in. */
export const turnedBy = ({ ok: _ok, ...refused }: Refused): Turned => refused;

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** What exactly was wrong with something sent, where that is known. */
export function mistakeIn(issues: readonly Issue[] | undefined) {
  const [issue] = issues ?? [];
  return issue === undefined ? undefined : { field: issue.path.map(String).join('.'), issue: issue.message };
}

/** Why a page that is not ours, or cannot be told from one, is refused. */
export const pageRefusals = {
  foreign: transportRefusals.otherSite,
  'behind-proxy': transportRefusals.behindProxy,
  unclear: transportRefusals.unclearPage,
} as const;
