import type { ContentId } from '../../kernel/contents.ts';
import type { Context } from '../../kernel/context.ts';
import { freshId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import type { Decision } from '../../kernel/outcome.ts';
import { isRejection } from '../../kernel/rejection.ts';
import { readOptionalText } from '../../kernel/words/text.ts';
import type { Link, LifecycleEvent } from './events.ts';
import { lifecycleLimits } from './limits.ts';
import { refusals, texts, type Code } from './refusals.ts';
import type { LifecycleState } from './state.ts';

type Decided = Decision<LifecycleEvent, Code>;
type Wanted = Omit<Link, 'label'> & { readonly label?: string | undefined };

type Links = LifecycleState['links'];

/** Somebody has its secret, as far as the room was told. */
const isTaken = ({ instead }: Link) => instead === undefined;

export function decideIssue({ links }: LifecycleState, { label: raw, ...link }: Wanted, context: Context): Decided {
  // One that waits to be confirmed has the place of what it was made instead of, and there is one of it at most.
  if (links.filter(isTaken).length >= lifecycleLimits.linksPerRoomCount) return refusals.tooManyLinks();
  const label = readOptionalText(raw, limits.labelGraphemes, texts.label);
  if (label === undefined) return { events: [{ type: 'link.issued', link }] };
  if (isRejection(label)) return label;
  const id = freshId(context);
  return { events: [{ type: 'link.issued', link: { ...link, label: id } }], contents: { [id]: { value: label.text } } };
}

/** Made in place of this one, and confirmed by nobody. */
const waitingFor = (links: Links, id: string) => links.filter(({ instead }) => instead === id);
const revoked = ({ id }: Pick<Link, 'id'>): LifecycleEvent => ({ type: 'link.revoked', id });

/**
 * The old one ends in the same entry: there is always a host link, and never one more than before. With `stays` it opens
 * until the new one is confirmed, so that an answer lost on its way shuts nobody out; what an earlier try left goes.
 */
export function decideReplace(
  { links }: LifecycleState,
  { id, by, stays }: { readonly id: string; readonly by: Pick<Link, 'id' | 'hash'>; readonly stays?: true | undefined },
): Decided {
  const before = links.find((link) => link.id === id);
  if (before === undefined || before.instead !== undefined) return refusals.noSuchLink();
  const { role, label } = before;
  const link = { ...by, role, ...(label === undefined ? {} : { label }), ...(stays ? { instead: id } : {}) };
  const gone = stays ? waitingFor(links, id) : [before, ...waitingFor(links, id)];
  return { events: [{ type: 'link.issued', link }, ...gone.map(revoked)] };
}

/** Somebody has its secret: what it was made in place of ends. A second time there is nothing to do. */
export function decideConfirm({ links }: LifecycleState, id: string): Decided {
  const link = links.find((one) => one.id === id);
  if (link === undefined) return refusals.noSuchLink();
  return { events: link.instead === undefined ? [] : [revoked({ id: link.instead })] };
}

/**
 * A1: without a host link nobody could ever come back to the console. One that nobody ever came by may be nobody's: the
 * answer that told it may be lost. `known`: those that somebody evidently has.
 */
export function decideRevoke(
  { links }: LifecycleState,
  { id, known }: { readonly id: string; readonly known: readonly string[] },
): Decided {
  const link = links.find((one) => one.id === id);
  if (link === undefined) return refusals.noSuchLink();
  const isHosts = (one: Link) => one.role === 'host' && isTaken(one);
  if (isHosts(link)) {
    const others = links.filter((one) => isHosts(one) && one.id !== id);
    if (others.length === 0) return refusals.lastHostLink();
    if (!others.some((other) => known.includes(other.id))) return refusals.unknownHostLinks();
  }
  return { events: [link, ...waitingFor(links, id)].map(revoked) };
}

/** What was made in its place stands by itself from here on. */
export function withoutLink(links: Links, id: string): Links {
  return links
    .filter((link) => link.id !== id)
    .map(({ instead, ...link }) => (instead === undefined || instead === id ? link : { ...link, instead }));
}

const labelsIn = ({ links }: LifecycleState) => links.flatMap(({ label }) => (label === undefined ? [] : [label]));

/** A label goes with the last link that bears it. */
export function labelsLetGo(before: LifecycleState, after: LifecycleState): readonly ContentId[] {
  if (before.links === after.links) return [];
  const still = new Set(labelsIn(after));
  return labelsIn(before).filter((label) => !still.has(label));
}

export const holdsLabel = (state: LifecycleState, id: ContentId): boolean => labelsIn(state).includes(id);
