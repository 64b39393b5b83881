import type { HandId, TurnId } from '../floor/events.ts';
import type { QuestionId } from '../questions/events.ts';
import type { ShowId } from '../shows/events.ts';

/** Something the room is at, and the big screen may show. */
export type Lead =
  | { readonly kind: 'turn'; readonly id: TurnId; readonly hand?: HandId; readonly question?: QuestionId }
  | { readonly kind: 'question'; readonly id: QuestionId }
  | { readonly kind: 'show'; readonly id: ShowId; readonly isOpen: boolean }
  | { readonly kind: 'break'; readonly id: 'break' };

/** All that is current, in the order in which it came to be: the newest leads (T1). */
export type Leads = readonly Lead[];

type Kind = Lead['kind'];
type Of<K extends Kind> = Extract<Lead, { readonly kind: K }>;

export const noLeads: Leads = [];

export const isSame = (a: Lead, b: Lead) => a.kind === b.kind && a.id === b.id;

export function newest<K extends Kind>(leads: Leads, kind: K): Of<K> | undefined {
  return leads.findLast((lead): lead is Of<K> => lead.kind === kind);
}

/** Without everything of that kind, or without one. */
export function without(leads: Leads, kind: Kind, id?: string): Leads {
  const kept = leads.filter((lead) => lead.kind !== kind || (id !== undefined && lead.id !== id));
  return kept.length === leads.length ? leads : kept;
}

/** A show that is closed stays only until something else happens. */
export function withoutClosed(leads: Leads): Leads {
  const kept = leads.filter((lead) => lead.kind !== 'show' || lead.isOpen);
  return kept.length === leads.length ? leads : kept;
}

export function led(leads: Leads, lead: Lead): Leads {
  return [...withoutClosed(leads).filter((other) => !isSame(other, lead)), lead];
}

export function closed(leads: Leads, show: ShowId): Leads {
  const [top] = leads.slice(-1);
  /* Something newer leads already: there is nothing to stay for. */
  if (top?.kind !== 'show' || top.id !== show) return without(leads, 'show', show);
  return [...leads.slice(0, -1), { ...top, isOpen: false }];
}

/** `clears`: what it covered and its author's own question are dealt with, and do not come back by themselves (Q4). */
export function turnEnded(leads: Leads, turn: TurnId, spoken: boolean, clears = false): Leads {
  const ended = leads.find((lead): lead is Of<'turn'> => lead.kind === 'turn' && lead.id === turn);
  if (ended === undefined) return leads;
  const rest = withoutClosed(without(leads, 'turn', turn));
  const isDealtWith = ({ kind, id }: Lead) =>
    kind === 'question' && (id === ended.question || leads.findIndex((lead) => lead.id === id) < leads.indexOf(ended));
  if (spoken && clears) return rest.filter((lead) => !isDealtWith(lead));
  /* A question whose author did not get to ask it goes back among the others. */
  return spoken || ended.question === undefined ? rest : without(rest, 'question', ended.question);
}

/** The leads after an Undo: the turns, and the question that one of them asks, as before; all else as it is now. */
export function undone(now: Leads, before: Leads, turn: TurnId, resumes: TurnId | undefined): Leads {
  const taken = turnEnded(now, turn, false);
  const back = before.find((lead): lead is Of<'turn'> => lead.kind === 'turn' && lead.id === resumes);
  const comesBack = (lead: Lead) =>
    lead === back || (lead.kind === 'question' && back?.question !== undefined && lead.id === back.question);
  const older = before.flatMap((lead) => taken.find((one) => isSame(one, lead)) ?? (comesBack(lead) ? [lead] : []));
  return [...older, ...taken.filter((lead) => !before.some((one) => isSame(one, lead)))];
}
