import fc from 'fast-check';
import { ana, attendee, ben, host, onPage, screen, speaker, system, type Scenario, type Who } from '../scenario.ts';

/** One step of a random room; numbers pick among what there is when it runs. */
export type Step<Act extends string = RandomAct> = {
  readonly act: Act;
  readonly who: number;
  readonly item: number;
  readonly other: number;
  readonly ms: number;
};

const acts = [
  'raise',
  'raise',
  'raise',
  'raise',
  'raise',
  'raise',
  'raise',
  'raise',
  'topic',
  'topic',
  'topic',
  'follow-up',
  'follow-up',
  'follow-up',
  'order',
  'order',
  'order-lane',
  'lower',
  'accept',
  'accept',
  'accept-by-phone',
  'accept-by-phone',
  'heard',
  'heard',
  'lost',
  'cut',
  'sound',
  'decline',
  'end-own',
  'next',
  'next',
  'next',
  'undo',
  'undo',
  'call',
  'skip',
  'skip',
  'skip',
  'place',
  'place',
  'release',
  'touch',
  'clear',
  'approve',
  'hide',
  'add',
  'start',
  'start',
  'start-hand',
  'walk-up',
  'end',
  'extend',
  'away',
  'back',
  'phase',
  'rule',
  'names',
  'name',
  'seat',
  'mute',
  'remove',
  'due',
  'stand',
  'stand',
  'stand',
  'unstand',
  'ask',
  'ask',
  'ask',
  'ask',
  'onstage',
  'onstage',
  'onstage',
  'edit-question',
  'take-question-back',
  'hide-question',
  'answered',
  'vote',
  'vote',
  'vote',
  'let-go',
  'moderate',
  'moderate',
  'moderate',
] as const;
/** By name alone: nobody is told of the end of their own answers, which is no rule of a random room. */
const showActs = ['show', 'answer', 'answer-question'] as const;
export const randomActs = [...acts, ...showActs];
export type RandomAct = (typeof randomActs)[number];
export const peopleNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
/* A break is over soon; a room that ended opens again. */
const phases = ['break', 'break', 'break', 'ended'] as const;

/** Of some acts alone: for a closer look at what they come to. */
export const stepsOf = <Act extends string = RandomAct>(some: readonly Act[], minLength = 1) =>
  fc.array(
    fc.record<Step<Act>>({
      act: fc.constantFrom(...some),
      who: fc.nat(20),
      item: fc.nat(60),
      other: fc.nat(60),
      ms: fc.constantFrom(0, 0, 1, 1_000, 3_000, 6_000, 12_000, 21_000),
    }),
    { minLength, maxLength: 60, size: 'max' },
  );

export const steps = stepsOf(acts);

export const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];

/** Those whom it concerns answer more often than others try to. */
function answering(room: Scenario, { who, other }: Step): Who {
  const { floor } = room.state.features.floor;
  const asks =
    'turn' in floor && floor.turn.hand.from === 'question' ? floor.turn.hand.participant.slice(2) : undefined;
  const name = other % 4 === 0 ? undefined : (asks ?? room.onFloor?.replace(/[+!]$/, ''));
  return attendee(name ?? pick(peopleNames, who) ?? 'a');
}

function handsSoFar(room: Scenario): readonly string[] {
  const { waiting, pastHands, floor } = room.state.features.floor;
  const onFloor = 'turn' in floor ? [floor.turn.hand.id] : [];
  /* Those who wait come up more often. */
  return [...waiting.keys(), ...onFloor, ...waiting.keys(), ...waiting.keys(), ...[...pastHands.keys()].slice(-2)];
}

export type Sent = readonly [Who, string, object];

/** What a step does to a voice; undefined for all other steps. */
function aboutVoices(room: Scenario, step: Step): Sent | undefined {
  const { sound } = room.state.features.voice;
  const other = onPage(screen, 'second-screen');
  const pages = [screen, sound === undefined ? screen : onPage(screen, sound.client), other];
  const turnId = String(room.floor['turnId'] ?? 'never-was');
  switch (step.act) {
    case 'accept-by-phone': {
      const person = answering(room, step);
      return [step.item % 5 === 0 ? onPage(person, 'second-page') : person, 'turn.accept', { by: 'phone' }];
    }
    case 'heard':
      return [pick(pages, step.other) ?? screen, 'voice.heard', { turnId }];
    case 'lost':
      return [pick(pages, step.other) ?? screen, 'voice.lost', { turnId }];
    case 'cut':
      return step.other % 3 === 0 ? [ana, 'voice.cut', {}] : undefined;
    case 'sound':
      if (step.other % 7 === 1)
        return [system, 'sound.away', { client: sound?.client ?? 'never-was', since: room.now - 100 * step.item }];
      if (step.other % 7 === 0) return [system, 'sound.lose', { client: sound?.client ?? 'never-was' }];
      return [step.item % 4 === 0 ? other : screen, 'stage.sound', { on: step.other % 5 !== 0 }];
  }
  return undefined;
}

function moderating(room: Scenario, questionId: string, other: number): Sent {
  const into = pick([...room.state.features.questions.all.takeLast(8)], other)?.id ?? 'never-was';
  const data: { readonly [verb: string]: object } = {
    merge: { into },
    reopen: {},
    approve: {},
    pin: {},
    unpin: {},
    answer: { text: 'Because.' },
    label: { label: other % 2 === 0 ? 'Bees' : '' },
  };
  const verb = pick(['merge', 'reopen', 'merge', 'approve', 'reopen', 'pin', 'answer', 'label', 'unpin'], other) ?? '';
  return [ana, `question.${verb}`, { questionId, ...data[verb] }];
}

/** What a step does to a question; undefined for all other steps. */
function aboutQuestions(room: Scenario, { act, item, other }: Step, person: Who): Sent | undefined {
  const { all } = room.state.features.questions;
  /* The newest come up more often, as in a room. */
  const question = pick([...all.takeLast(3), ...all.takeLast(8)], item);
  const questionId = question?.id ?? 'never-was';
  switch (act) {
    case 'ask':
      return [
        person,
        'question.ask',
        { text: 'Why?', anonymous: other % 3 === 0, voice: other % 4 === 1 ? 'read' : 'self' },
      ];
    case 'onstage':
      return [pick([ana, ben, host], other) ?? ana, 'question.onstage', { questionId, read: other % 5 === 0 }];
    case 'edit-question':
      return [
        attendee((question?.participant ?? 'p-a').slice(2)),
        'question.edit',
        { questionId, text: `Or ${other}?` },
      ];
    case 'take-question-back':
      return [attendee((question?.participant ?? 'p-a').slice(2)), 'question.withdraw', { questionId }];
    case 'hide-question':
      if (other % 3 !== 0) return undefined;
      return [ana, 'question.hide', other % 2 === 0 ? { questionId } : { questionId, reason: 'Later' }];
    case 'answered':
      return [speaker, 'question.answered', { questionId }];
    case 'vote':
      return [person, 'question.stand', { questionId }];
    case 'let-go':
      return [person, 'question.unstand', { questionId }];
    case 'answer-question': {
      const version = question?.version ?? 0;
      /* As it is, as it was before, or unread. */
      const read = [{}, { version }, { version: Math.max(0, version - 1) }];
      return [ana, 'question.answer', { questionId, text: 'Because.', ...pick(read, other) }];
    }
    case 'moderate':
      return moderating(room, questionId, other);
  }
  return undefined;
}

/** What a step does to a show of hands. */
function aboutShows(room: Scenario, { act, item, other }: Step, person: Who): Sent {
  const { open } = room.state.features.shows;
  const showId = pick(open, item) ?? 'never-was';
  if (act === 'answer') return [person, 'show.answer', { showId, choice: other % 2 === 0 }];
  if (open.length > 0 && other % 3 === 0) return [ana, 'show.close', { showId }];
  return [ana, 'show.open', { prompt: 'Who is for it?', kind: 'hands', reveal: 'live' }];
}

function commandOf(room: Scenario, step: Step, person: Who): Sent | undefined {
  const called = answering(room, step);
  const live = room.public['room']?.['phase'] === 'live';
  const staff = pick([ana, ben, host, speaker], step.who) ?? ana;
  const hands = handsSoFar(room);
  const handId = pick(hands, step.item) ?? 'never-was';
  const before = step.other % 3 === 0 ? {} : { before: pick(hands, step.other) ?? 'never-was' };
  const turn = room.floor['turnId'];
  const { undo } = room.state.features.floor;
  switch (step.act) {
    case 'raise':
      return [person, 'hand.raise', step.other % 2 === 0 ? {} : { topic: 'Bees' }];
    case 'follow-up':
    case 'order':
      return [person, 'hand.raise', step.other % 2 === 0 ? { kind: step.act } : { kind: step.act, topic: 'Bees' }];
    case 'topic': {
      const own = room.state.features.floor.waiting.get(handId);
      const owner = own?.from === 'phone' && step.other % 5 !== 0 ? attendee(own.participant.slice(2)) : person;
      const topic = step.other % 4 === 0 ? '' : `Bees ${step.other}`;
      return [owner, 'hand.topic', step.other % 3 === 0 ? { topic } : { topic, handId }];
    }
    case 'order-lane':
      return [host, 'room.settings', { orderLane: step.other % 4 !== 0 }];
    case 'lower':
      return [step.item % 3 === 0 ? called : person, 'hand.lower', step.other % 4 === 0 ? { handId } : {}];
    case 'accept':
      return [called, 'turn.accept', { by: step.other % 2 === 0 ? 'room' : 'read' }];
    case 'accept-by-phone':
    case 'heard':
    case 'lost':
    case 'cut':
    case 'sound':
      return aboutVoices(room, step);
    case 'decline':
      return [called, 'turn.decline', {}];
    case 'end-own':
      return [called, 'turn.end', {}];
    case 'next':
      return [staff, 'queue.next', step.other % 4 === 0 ? { after: typeof turn === 'string' ? turn : null } : {}];
    case 'undo':
      return [ana, 'queue.undo', { turnId: undo?.turn ?? 'never-was' }];
    case 'call':
      return [ana, 'hand.call', { handId }];
    case 'skip':
      return [ana, 'hand.skip', { handId }];
    case 'place':
      return [ana, 'hand.place', { handId, ...before }];
    case 'release':
      return step.other % 3 === 0 ? [ana, 'queue.release', {}] : undefined;
    case 'touch': {
      const missed = [...room.state.features.floor.waiting.values()].find((hand) => hand.missed !== undefined);
      const owner = missed?.from === 'phone' ? attendee(missed.participant.slice(2)) : person;
      return [owner, 'hand.back', { handId: missed?.id ?? handId }];
    }
    case 'clear':
      return [ben, 'hand.clear', { handId }];
    case 'approve':
      return [ana, 'hand.approve', { handId }];
    case 'hide':
      return [ana, 'hand.hide', { handId }];
    case 'add':
      return [ana, 'hand.add', { label: 'Rosa', place: 'Row 3' }];
    case 'start':
      return [speaker, 'turn.start', {}];
    case 'start-hand':
      return [ana, 'turn.start', { handId }];
    case 'walk-up':
      if (step.other % 3 !== 0) return undefined;
      return [ana, 'turn.start', { label: 'Somebody' }];
    case 'end':
      return [ana, 'turn.end', {}];
    case 'extend':
      return [ana, 'turn.extend', { seconds: 10 }];
    case 'phase':
      if (live && step.other % 5 === 0) return [system, 'room.lapse', {}];
      return [host, 'room.phase', { phase: live ? pick(phases, step.item) : 'live' }];
    case 'rule':
      return [host, 'room.settings', { order: step.other % 2 === 0 ? 'fair' : 'arrival' }];
    case 'names':
      return [
        host,
        'room.settings',
        { names: step.other % 2 === 0 ? 'off' : 'optional', topics: step.item % 2 === 0 ? 'open' : 'screened' },
      ];
    case 'name':
      return [person, 'person.name', { name: step.other % 8 === 0 ? '' : `Name ${step.other}` }];
    case 'seat':
      return [person, 'person.place', { place: step.other % 4 === 0 ? '' : `Row ${step.other}` }];
    case 'mute':
      return [ana, 'person.mute', { handle: `hand:${handId}`, on: step.other % 2 === 0 }];
    case 'remove':
      return step.other % 8 === 0 ? [ana, 'person.remove', { handle: `hand:${handId}` }] : undefined;
    case 'stand':
      return [person, 'hand.stand', { handId }];
    case 'unstand':
      return [person, 'hand.unstand', { handId }];
    case 'ask':
    case 'onstage':
    case 'edit-question':
    case 'take-question-back':
    case 'hide-question':
    case 'answered':
    case 'vote':
    case 'let-go':
    case 'moderate':
    case 'answer-question':
      return aboutQuestions(room, step, person);
    case 'show':
    case 'answer':
      return aboutShows(room, step, person);
    case 'away':
    case 'back':
    case 'due':
      return undefined;
  }
}

/** Does one step; what it came to is in `room.last`. */
export function take(room: Scenario, step: Step): void {
  const name = pick(peopleNames, step.who) ?? 'a';
  room.wait(step.ms);
  room.last = { events: [] };
  if (step.act === 'away') room.away.add(`p-${name}`);
  if (step.act === 'back') room.away.delete(`p-${name}`);
  if (step.act === 'due') room.due();
  const command = commandOf(room, step, attendee(name));
  if (command !== undefined) room.when(command[0], { type: command[1], data: command[2] });
}
