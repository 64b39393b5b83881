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

export function decideIssue({ links }: LifecycleState, { label: raw, ...link }: Wanted, context: Context): Decided {
  if (links.length >= lifecycleLimits.linksPerRoomCount) return refusals.tooManyLinks();
  const label = readOptionalText(raw, limits.labelGraphemes, texts.label);
  if (label === undefined) return { events: [{ type: 'link.issued', link }] };
  if (isRejection(label)) return label;
  const id = freshId(context);
  return { events: [{ type: 'link.issued', link: { ...link, label: id } }], contents: { [id]: { value: label.text } } };
}

/** The old one ends in the same entry: there is always a host link, and never one more than before. */
export function decideReplace(
  { links }: LifecycleState,
  { id, by }: { readonly id: string; readonly by: Pick<Link, 'id' | 'hash'> },
): Decided {
  const before = links.find((link) => link.id === id);
  if (before === undefined) return refusals.noSuchLink();
  const { role, label } = before;
  const link = label === undefined ? { ...by, role } : { ...by, role, label };
  return {
    events: [
      { type: 'link.issued', link },
      { type: 'link.revoked', id },
    ],
  };
}

/** A1: without a host link nobody could ever come back to the console. */
export function decideRevoke({ links }: LifecycleState, id: string): Decided {
  const link = links.find((one) => one.id === id);
  if (link === undefined) return refusals.noSuchLink();
  if (link.role === 'host' && links.filter(({ role }) => role === 'host').length === 1) return refusals.lastHostLink();
  return { events: [{ type: 'link.revoked', id }] };
}

const labelsIn = ({ links }: LifecycleState) => links.flatMap(({ label }) => (label === undefined ? [] : [label]));

/** A label goes with the last link that bears it. */
export function labelsLetGo(before: LifecycleState, after: LifecycleState): readonly ContentId[] {
  if (before.links === after.links) return [];
  const still = new Set(labelsIn(after));
  return labelsIn(before).filter((label) => !still.has(label));
}

export const holdsLabel = (state: LifecycleState, id: ContentId): boolean => labelsIn(state).includes(id);
