import { isRejection } from '../../kernel/rejection.ts';
import { ask, moderates, named } from './questions.ts';
import { ana, attendee, type Scenario } from '../scenario.ts';

/** The room's own held words, beside the kept English ones. */
export function holds(room: Scenario, ...added: readonly string[]): Scenario {
  return room.given(ana, { type: 'held-words.set', data: { languages: ['en'], added: [...added], allowed: [] } });
}

export const seated = (room: Scenario, name: string, place: string): Scenario =>
  room.given(attendee(name), { type: 'person.place', data: { place } });

/** A moderator lets the words of a hand through; without `words` all that it has. */
export const lets = (room: Scenario, handId: string, words?: object): Scenario =>
  room.given(ana, { type: 'hand.approve', data: words === undefined ? { handId } : { handId, words } });

export const hides = (room: Scenario, handId: string): Scenario =>
  room.given(ana, { type: 'hand.hide', data: { handId } });

type Logged = { readonly type: string; readonly [field: string]: unknown };
type Kept = { readonly hand: string; readonly topic: string };

/** The words that questions have by what the log says, and which of them were hidden: to reopen those is to let them be read. */
class QuestionTexts {
  private readonly textOf = new Map<unknown, unknown>();
  private readonly hidden = new Set<unknown>();

  /** The text that this event lets everybody read. To answer a question approves nothing. */
  letThroughBy({ type, question, text, promised }: Logged): unknown {
    if (type === 'question.asked' || type === 'question.edited') this.textOf.set(question, text);
    for (const { hand, topic } of (promised ?? []) as readonly Kept[]) this.textOf.set(hand, topic);
    if (type === 'question.hidden') this.hidden.add(question);
    const isApproved = type === 'question.approved' || (type === 'question.reopened' && this.hidden.has(question));
    if (type === 'question.reopened' || isApproved) this.hidden.delete(question);
    return isApproved ? this.textOf.get(question) : undefined;
  }
}

/** Contents that waited for a moderator by what the log says: held when they were written, and let through by nothing since. */
export function waitingIds({ entries }: Scenario): ReadonlySet<string> {
  const waits = new Set<unknown>();
  const texts = new QuestionTexts();
  for (const { events } of entries)
    for (const event of events as readonly Logged[]) {
      const { held, letThrough, name, place, label, text } = event;
      const ids = held === true ? [name, place, label, text] : Array.isArray(held) ? (held as unknown[]) : [];
      for (const id of ids) if (typeof id === 'string') waits.add(id);
      const through = [texts.letThroughBy(event), ...(Array.isArray(letThrough) ? (letThrough as unknown[]) : [])];
      for (const id of through) waits.delete(id);
    }
  return waits as ReadonlySet<string>;
}

/** Words that wait, in every place there is, and what becomes of them. The floor must be free, the queue empty. */
export function eveningOfHeldWords(room: Scenario): Scenario {
  holds(room, 'gurke');
  seated(named(room, 'mia', 'Gurke M.'), 'mia', 'Gurke, row 2');
  const mia = room.raise('mia', 'Why the gurke?');
  const question = ask(room, 'mia', 'Bees?');
  moderates(room, 'label', question, { label: 'Gurke' });
  const rosa = room.add('Rosa Gurke', { topic: 'Gurke' });
  hides(room.next(), mia);
  lets(room, mia).start().wait(20_000).end();
  moderates(room, 'approve', question);
  lets(room, rosa).next().start().wait(20_000).end();
  room.given(ana, { type: 'turn.start', data: { label: 'Gurke at the door' } });
  room.given(ana, { type: 'turn.approve', data: {} }).wait(20_000).end();
  ask(named(room, 'uta', 'Uta Gurke'), 'uta', 'Wasps?');
  room.raise('uta', 'Gurke again');
  return room.lower('uta');
}

/** What the newest command was refused with, in words. */
export const said = (room: Scenario): string => (isRejection(room.last) ? room.last.message : '');
