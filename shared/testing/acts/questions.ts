import { questionsLimits } from '../../features/questions/limits.ts';
import { isRejection } from '../../kernel/rejection.ts';
import type { ViewRecord } from '../../kernel/records.ts';
import { ana, attendee, type Scenario } from '../scenario.ts';

type More = { readonly anonymous?: boolean; readonly voice?: 'self' | 'read' };

/** Asks a question, a second after whatever was before; its id. */
export function ask(room: Scenario, name: string, text = `Question of ${name}?`, more: More = {}): string {
  room.wait(1000).given(attendee(name), { type: 'question.ask', data: { text, ...more } });
  const event = isRejection(room.last) ? undefined : room.last.events.find(({ type }) => type === 'question.asked');
  return String((event as { question?: string } | undefined)?.question);
}

/** What somebody does to a question; it may be refused. */
export function does(room: Scenario, who: string | typeof ana, verb: string, questionId: string, more: object = {}) {
  const actor = typeof who === 'string' ? attendee(who) : who;
  return room.when(actor, { type: `question.${verb}`, data: { questionId, ...more } });
}

/** The same by a moderator; it must be accepted. */
export function moderates(room: Scenario, verb: string, questionId: string, more: object = {}) {
  return room.given(ana, { type: `question.${verb}`, data: { questionId, ...more } });
}

export function named(room: Scenario, name: string, as = name): Scenario {
  return room.given(attendee(name), { type: 'person.name', data: { name: as } });
}

export function order(room: Scenario): readonly string[] {
  return room.public['questions']?.['order'] as readonly string[];
}

/** As everybody sees it. */
export function publicWeight(room: Scenario, id: string): number | undefined {
  const { weights } = room.public;
  return (weights?.['w'] as readonly number[] | undefined)?.[order(room).indexOf(id)];
}

export function own(room: Scenario, name: string): readonly ViewRecord[] {
  return (room.of(name)['questions'] ?? []) as unknown as readonly ViewRecord[];
}

export function stood(room: Scenario, name: string): readonly string[] {
  return (room.of(name)['stood'] ?? []) as readonly string[];
}

/** What the newest command added to the log; its code where it was refused. */
export function newest(room: Scenario): readonly string[] {
  return isRejection(room.last) ? [room.last.rejected] : room.last.events.map(({ type }) => type);
}

/** Questions with everything that can happen to one: for logs that are to hold each event once. */
export function eveningOfQuestions(room: Scenario): Scenario {
  room.given(ana, { type: 'held-words.set', data: { languages: ['en'], added: ['gurke'], allowed: ['salad'] } });
  const [bees, wasps, hives] = [ask(room, 'a', 'Why bees?'), ask(room, 'b', 'And wasps?'), ask(room, 'c', 'Hives?')];
  const held = ask(room, 'a', 'Gurke?', { anonymous: true });
  does(does(does(room, 'b', 'stand', bees), 'c', 'stand', bees), 'c', 'stand', wasps);
  does(does(room, 'c', 'unstand', bees), 'c', 'edit', hives, { text: 'How many hives?' });
  moderates(moderates(room, 'merge', wasps, { into: bees }), 'label', bees, { label: 'Insects' });
  moderates(moderates(moderates(room, 'pin', bees), 'approve', held), 'hide', held, { reason: 'Later' });
  moderates(room, 'merge', hives, { into: bees });
  room.wait(questionsLimits.editUnreadMs);
  moderates(moderates(room, 'reopen', hives), 'answer', hives, { text: 'Twelve.' });
  does(room, 'b', 'withdraw', ask(room, 'b', 'Never mind?'));
  ask(room, 'c', 'Read this?', { anonymous: true });
  return moderates(room, 'unpin', bees);
}

/** A question whose author is called, and speaks. The floor must be free. */
export function askedAloud(room: Scenario, name: string): Scenario {
  const id = ask(room, name, 'May I ask?');
  moderates(room, 'onstage', id).accept(name).start().wait(20_000).end();
  return does(room, ana, 'answered', id);
}
