import { setTimeout as sleep } from 'node:timers/promises';
import { join, ownQuestionOf, type Program } from '../../../e2e/support/programs/program.ts';
import type { Room } from '../../../e2e/support/room.ts';
import { soon } from '../../../e2e/support/until.ts';
import { agenda, applauding, listeningCount, show, spoken, type Told, type Written } from './words.ts';

/** Everybody of the story without a page of their own. */
export type People = {
  readonly host: Program;
  readonly listeners: readonly Program[];
  /** All but the host. */
  readonly crowd: () => readonly Program[];
  readonly comes: (person: Told) => Promise<Program>;
  readonly close: () => void;
};

const stretchMs = 5_000;

export async function gather(url: string, room: Room): Promise<People> {
  const host = await join(url, room, 'host', 'Hanna');
  await host.must('person.name', { name: 'Hanna' });
  const crowd: Program[] = [];
  const comes = async ({ name }: Told) => {
    const joined = await join(url, room, 'attendee', name);
    crowd.push(joined);
    return joined;
  };
  const listeners: Program[] = [];
  for (let count = 0; count < listeningCount; count += 1) listeners.push(await comes({}));
  return {
    host,
    listeners,
    crowd: () => crowd,
    comes,
    close: () => {
      for (const person of [host, ...crowd]) person.close();
    },
  };
}

export async function raises(person: Program, { place, topic }: Told): Promise<void> {
  if (place !== undefined) await person.must('person.place', { place });
  await person.must('hand.raise', topic === undefined ? {} : { topic });
}

/** The id of the question, once as many as its weight stand with it. */
export async function asks(person: Program, { text, weight }: Written, listeners: readonly Program[]): Promise<string> {
  await person.must('question.ask', { text });
  const questionId = await ownQuestionOf(person, text);
  for (const listener of listeners.slice(0, weight)) await listener.must('question.stand', { questionId });
  return questionId;
}

/** Live, in the first segment, and two have spoken: by their names, as they may raise a hand again. */
export async function begin({ host, comes }: People): Promise<ReadonlyMap<string, Program>> {
  await host.must('agenda.set', { segments: agenda });
  const segmentId = await soon('the agenda', () => {
    const segments = host.view()['agenda']?.['segments'] as readonly { readonly id: string }[] | undefined;
    return segments?.[0]?.id;
  });
  await host.must('room.phase', { phase: 'live' });
  await host.must('agenda.go', { segmentId, hands: 'carry' });
  const known = new Map<string, Program>();
  for (const person of spoken) {
    const joined = await comes(person);
    known.set(person.name, joined);
    await raises(joined, person);
    await host.must('queue.next', {});
    await joined.must('turn.accept', { by: 'read' });
    await host.must('turn.start', {});
    await host.must('turn.end', {});
  }
  return known;
}

export async function answer({ host, crowd }: People, showId: string): Promise<void> {
  const choices = show.answers.flatMap((count, choice) => Array.from({ length: count }, () => choice));
  for (const [index, person] of crowd().entries())
    if (index < choices.length) await person.must('show.answer', { showId, choice: choices[index] ?? 0 });
  await host.must('show.reveal', { showId });
}

/** For one stretch of the evening. */
export async function reactTogether(crowd: readonly Program[], stretch: number): Promise<void> {
  const end = Date.now() + stretchMs;
  for (let turn = 0; Date.now() < end; turn += 1) {
    for (const person of crowd.slice(0, applauding[stretch]))
      person.react(turn % 3 === 0 ? { heart: 1 } : { applause: 2 });
    await sleep(250);
  }
}
