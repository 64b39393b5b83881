import type { Context, Lens } from '../../kernel/context.ts';
import type { Decision } from '../../kernel/outcome.ts';
import type { LifecycleEvent } from './events.ts';
import { refusals, type Code } from './refusals.ts';
import type { LifecycleState } from './state.ts';

/** L8: what the operator said is true for everybody, then what the host chose; else each page knows best where it was reached. */
export function joinUrlOf({ code, address }: LifecycleState, { publicUrl, originOf }: Lens): string | undefined {
  const origin = publicUrl ?? (address === undefined ? undefined : originOf?.(address));
  return origin === undefined ? undefined : `${origin}/r/${code}`;
}

/** The host's choice is one of the server's own addresses, never typed: else a page could be made to send people anywhere. */
export function decideAddress(
  { address = '' }: LifecycleState,
  host: string,
  { hosts }: Context,
): Decision<LifecycleEvent, Code> {
  if (host === address) return { events: [] };
  if (host === '') return { events: [{ type: 'room.addressed' }] };
  if (hosts === undefined) return refusals.noChoiceOfAddress();
  return hosts.includes(host) ? { events: [{ type: 'room.addressed', host }] } : refusals.noSuchHost();
}

export function addressed({ address: _before, ...state }: LifecycleState, host: string | undefined): LifecycleState {
  return host === undefined ? state : { ...state, address: host };
}
