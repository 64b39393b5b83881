import type { Hall } from './hall.ts';
import { itemOf, ownQuestionOf, type Program } from './programs/program.ts';
import type { Room } from './room.ts';
import { soon } from './until.ts';

const names = ['Ada', 'Ben', 'Cleo', 'Dana', 'Emil', 'Fay'] as const;
const topics = ['The lamps', 'Trams at night', 'The otters', 'Bicycles', 'The view from the bank', 'Noise'] as const;
/** Said by people who did not choose to be seen with it: none of it may stand in the recap. */
export const unseen = ['Nora Canary', 'canary hidden question', 'canary hidden topic', 'canary waiting topic'] as const;

export type Evening = {
  readonly room: Room;
  readonly host: Program;
  readonly people: readonly Program[];
  readonly recapAt: string;
};

export type Recapped = {
  readonly revision: number;
  readonly title: string;
  readonly peakHere?: number;
  readonly pulse?: { readonly taps: readonly number[]; readonly kinds: { readonly [kind: string]: number } };
  readonly moments: readonly { readonly kind: string; readonly called?: true; readonly people?: number }[];
  readonly segments: readonly { readonly title: string; readonly startedAt?: number; readonly endedAt?: number }[];
  readonly floor: {
    readonly turns: number;
    readonly voices?: number;
    readonly speakers: readonly { readonly name?: string; readonly topic?: string; readonly kind: string }[];
    readonly draws: readonly object[];
  };
  readonly questions: {
    readonly promised?: number;
    readonly kept?: number;
    readonly items: readonly {
      readonly id: string;
      readonly text: string;
      readonly name?: string;
      readonly weight?: number;
      readonly state: string;
      readonly answer?: string;
    }[];
  };
  readonly shows: readonly {
    readonly prompt: string;
    readonly answered?: number;
    readonly tally?: { readonly [choice: string]: number };
    readonly fewer?: readonly string[];
  }[];
};

/** The recap as programs get it. */
export async function recapOf(url: string, room: Room): Promise<Recapped> {
  const response = await fetch(`${url}/api/rooms/${room.code}/recap`);
  if (!response.ok) throw new Error(`No recap: ${response.status} ${await response.text()}`);
  return (await response.json()) as Recapped;
}

/** Calls who is first, who accepts and speaks. */
async function speak(host: Program, people: readonly Program[]): Promise<void> {
  await host.must('queue.next', {});
  const called = await soon('somebody is called', () =>
    people.find((person) => (person.personal()['turn'] as { readonly state: string } | undefined)?.state === 'called'),
  );
  await called.must('turn.accept', { by: 'room' });
  await host.must('turn.start', {});
}

/** Five stand with the first; one is anonymous, one is hidden, one is answered in writing. */
async function ask(people: readonly Program[], nora: Program, moderator: Program): Promise<void> {
  const [ada, ben, ...others] = people;
  if (ada === undefined || ben === undefined) throw new Error('Nobody is here.');
  await ada.must('question.ask', { text: 'Who pays for the bridge?' });
  await ben.must('question.ask', { text: 'When does it open?' });
  await nora.must('question.ask', { text: 'Why is nobody told what it costs?', anonymous: true });
  await nora.must('question.ask', { text: unseen[1] });
  const first = await itemOf(ada, 'question', 'Who pays for the bridge?');
  for (const person of [ben, ...others]) await person.must('question.stand', { questionId: first });
  const second = await itemOf(ada, 'question', 'When does it open?');
  for (const person of [ada, ...others.slice(0, 1)]) await person.must('question.stand', { questionId: second });
  await moderator.must('question.answer', { questionId: second, text: 'In May, if the winter is mild.' });
  await moderator.must('question.hide', { questionId: await ownQuestionOf(nora, unseen[1]) });
}

async function show(host: Program, people: readonly Program[], prompt: string, up: (index: number) => boolean) {
  await host.must('show.open', { prompt, kind: 'hands', reveal: 'live' });
  const showId = await itemOf(host, 'show', prompt);
  for (const [index, person] of people.entries()) await person.must('show.answer', { showId, choice: up(index) });
  await host.must('show.close', { showId });
}

/** A room as it is after an ordinary evening: two parts, twelve turns, questions, shows; not ended yet. */
export async function ordinaryEvening(hall: Hall, title: string): Promise<Evening> {
  const room = await hall.openLive(title);
  const host = await hall.program(room, 'host', 'Hanna');
  const moderator = await hall.program(room, 'moderator', 'Ana');
  const people = await Promise.all(names.map((name) => hall.program(room, 'attendee', name)));
  const nora = await hall.program(room, 'attendee', unseen[0]);
  await host.must('agenda.set', {
    segments: [
      { title: 'Welcome', minutes: 10 },
      { title: 'The floor is yours', speakers: ['Ines Moura', 'Tomás Vidal'], minutes: 40 },
      { title: 'Never reached', minutes: 5 },
    ],
  });
  const segments = await soon(
    'the agenda',
    () => host.view()['agenda']?.['segments'] as readonly { readonly id: string }[] | undefined,
  );
  for (const { id } of segments.slice(0, 2)) await host.must('agenda.go', { segmentId: id, hands: 'carry' });
  for (const [index, person] of people.entries()) await person.must('hand.raise', { topic: topics[index] ?? '' });
  await nora.must('hand.raise', { topic: unseen[2] });
  const hand = await soon('the own hand', () => (nora.personal()['hand'] as { readonly id: string } | undefined)?.id);
  await moderator.must('hand.hide', { handId: hand });
  await ask(people, nora, moderator);
  for (const _person of [...people, nora]) await speak(host, [...people, nora]);
  await host.must('turn.end', {});
  for (const label of ['A man in a red coat', 'Somebody from the balcony', 'The caretaker', 'A child', 'The mayor']) {
    await moderator.must('turn.start', { label });
    await moderator.must('turn.end', {});
  }
  await show(host, people, 'Shall the trams run at night?', (index) => index < 5);
  await show(host, people.slice(0, 3), 'Is it too cold in here?', () => true);
  await nora.must('hand.raise', { topic: unseen[3] });
  await host.must('room.settings', { order: 'draw' });
  for (const person of people.slice(0, 3)) await person.must('hand.raise', {});
  await host.must('queue.draw', {});
  return { room, host, people, recapAt: `${hall.server.url}/r/${room.code}/recap` };
}
