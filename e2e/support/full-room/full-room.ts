import type { Settings } from '../../../shared/features/lifecycle/settings.ts';
import { itemOf, join, ownQuestionOf, type Program } from '../programs/program.ts';
import { openRoom, type Room } from '../room.ts';
import { soon } from '../until.ts';
import { longestTitle, names, places, topicOf, writtenQuestions } from './words.ts';

const fullCounts = { hands: 60, questions: 120 } as const;

/** How many stand with the question that most do; each next one has a little less. */
const mostWeightCount = 52;
const weightFalls = 0.86;
/** Of what one address may write at once: names and places beyond it would have to wait. */
const atOnceCount = 12;

/** A hall in which everybody wants to speak, and what its staff do there. */
export type FullRoom = {
  readonly room: Room;
  readonly host: Program;
  /** Everybody with a hand up, in the order in which they raised it. */
  readonly people: readonly Program[];
  /** Puts a question on the big screen, by its place among all that were written; whoever asked it is called. */
  readonly stage: (place: number) => Promise<void>;
  /** Calls a hand, or whoever is first. */
  readonly call: (handId?: string) => Promise<void>;
  /** Whoever was called answers, if it is one of `people`. */
  readonly accept: (by?: 'room' | 'read') => Promise<void>;
  readonly onAir: () => Promise<void>;
  /** Nobody has the floor afterwards, and no question is on the big screen. */
  readonly free: () => Promise<void>;
  readonly close: () => void;
};

/** One after the other within a group, the groups one after the other, so that the server tells nobody to slow down. */
async function inGroups<Item>(
  items: readonly Item[],
  each: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += atOnceCount)
    await Promise.all(items.slice(from, from + atOnceCount).map((item, at) => each(item, from + at)));
}

async function gatherPeople(url: string, room: Room): Promise<readonly Program[]> {
  const people: Program[] = [];
  await inGroups(names.slice(0, fullCounts.hands), async (name, index) => {
    people[index] = await join(url, room, 'attendee', name);
  });
  return people;
}

const planned = [
  { title: 'Where it begins and ends', speakers: ['Ines Duarte'], minutes: 25 },
  { title: 'What it should carry', speakers: ['Ravi Menon', 'Eva Lind'], minutes: 30 },
  { title: 'Who pays, and when, and what it costs those who never cross it', minutes: 20 },
];

async function goLive(host: Program): Promise<void> {
  await host.must('agenda.set', { segments: planned });
  const first = await soon('the agenda', () => {
    const segments = host.view()['agenda']?.['segments'] as readonly { readonly id: string }[] | undefined;
    return segments?.[0]?.id;
  });
  await host.must('room.phase', { phase: 'live' });
  await host.must('agenda.go', { segmentId: first, hands: 'carry' });
}

/** Each asks two; the first ones are stood with by most. */
async function write(people: readonly Program[], texts: readonly string[], hidden: boolean): Promise<void> {
  await inGroups(texts, (text, index) =>
    asker(people, index).must('question.ask', { text, anonymous: index % 7 === 6 }),
  );
  if (hidden) return;
  const weighed = texts.slice(0, 24);
  for (const [index, text] of weighed.entries()) {
    const questionId = await itemOf(asker(people, index), 'question', text);
    const standing = Math.floor(mostWeightCount * weightFalls ** index);
    const others = Array.from({ length: standing }, (_, at) => asker(people, index + 1 + at));
    await inGroups(others, (person) => person.must('question.stand', { questionId }));
  }
}

function asker(people: readonly Program[], index: number): Program {
  const person = people[index % people.length];
  if (person === undefined) throw new Error('Nobody is here.');
  return person;
}

type Now = { readonly state: string; readonly turnId?: string };
const nowOf = (host: Program) => host.view()['now'] as Now | undefined;

function actsOf(host: Program, people: readonly Program[], texts: readonly string[]) {
  const state = (wanted: string) => soon(`a floor that is ${wanted}`, () => nowOf(host)?.state === wanted || undefined);
  return {
    stage: async (place: number) => {
      const text = texts[place] ?? '';
      // Only its author sees each of so many.
      await host.must('question.onstage', { questionId: await ownQuestionOf(asker(people, place), text) });
      await state('called');
    },
    call: async (handId?: string) => {
      await (handId === undefined ? host.must('queue.next', {}) : host.must('hand.call', { handId }));
      await state('called');
    },
    accept: async (by: 'room' | 'read' = 'room') => {
      const called = await soon('somebody is called', () =>
        people.find((person) => (person.personal()['turn'] as Now | undefined)?.state === 'called'),
      );
      await called.must('turn.accept', { by });
      await state('accepted');
    },
    onAir: async () => {
      await host.must('turn.start', {});
      await state('on-air');
    },
    free: async () => {
      // Whoever was called and never began speaks for an instant: their hand then waits no more.
      if (['called', 'accepted'].includes(nowOf(host)?.state ?? '')) await host.must('turn.start', {});
      if (nowOf(host)?.state !== 'free') await host.must('turn.end', {});
      await state('free');
    },
  };
}

/** A live room with an agenda, 60 hands and 120 questions. Everybody stays until `close`, so that nobody is away. */
export async function openFullRoom({ url }: { readonly url: string }, settings?: Partial<Settings>): Promise<FullRoom> {
  const room = await openRoom(url, longestTitle, settings);
  const host = await join(url, room, 'host', 'Hanna');
  await goLive(host);
  const people = await gatherPeople(url, room);
  await inGroups(people, async (person, index) => {
    const place = places[index % places.length];
    if (place !== undefined && index % 2 === 0) await person.must('person.place', { place });
  });
  for (const [index, person] of people.entries()) {
    const topic = topicOf(index);
    await person.must('hand.raise', topic === undefined ? {} : { topic });
  }
  const texts = writtenQuestions(fullCounts.questions);
  await write(people, texts, settings?.questions === 'screened');
  return {
    room,
    host,
    people,
    ...actsOf(host, people, texts),
    close: () => {
      for (const one of [host, ...people]) one.close();
    },
  };
}
