import type { ContentId } from '../../../kernel/contents.ts';
import { withText } from '../../../kernel/words/held-texts.ts';
import type { PeopleEvent } from '../../people/events.ts';
import { floorLimits } from '../limits.ts';
import { refusals } from '../refusals.ts';
import { readableWords } from './held.ts';
import { personOf, wordNames, type FloorState, type Hand, type WordName } from '../state.ts';

/*
 * T3: what is swapped under the thumb that calls was read by nobody, and so it waits for a moderator; a moderator's own
 * approval of it waits until it could be read. The same of a question: `questions/screening/unread.ts`.
 */

/** When a word of a hand came, where it came after the hand. */
function cameAt({ toldAt }: FloorState, hand: Hand, word: WordName, id: ContentId): number | undefined {
  if (word === 'topic') return hand.topicAt;
  const at = toldAt.get(id);
  /* A hand made for a question is as old as its call; under which name, whoever put it on stage has read. */
  if (hand.from === 'question') return word === 'name' ? undefined : at;
  return at !== undefined && at > hand.raisedAt ? at : undefined;
}

/** Words of a hand that came so shortly before its call, or whatever happens `then`, that nobody has read them. */
export function unreadWords(state: FloorState, hand: Hand, then: number): readonly WordName[] {
  const words = readableWords(state, hand);
  return wordNames.filter((word) => {
    const id = words[word];
    if (id === undefined || hand.approved?.[word] === id) return false;
    const at = cameAt(state, hand, word, id);
    return at !== undefined && then - at < floorLimits.wordsUnreadMs;
  });
}

/** Nobody approves them where others stood there before: what is new altogether, nobody takes for what they read. */
export function unreadRefusal(state: FloorState, hand: Hand, now: number) {
  const person = personOf(hand);
  const isToldAnew = person !== undefined && state.toldAnew.has(person);
  const isOther = (word: WordName) => (word === 'topic' ? hand.hadOtherTopic === true : isToldAnew);
  return unreadWords(state, hand, now).some(isOther) ? refusals.wordsChanged() : undefined;
}

type Told = Extract<PeopleEvent, { type: 'person.named' | 'person.seated' }>;

const fieldOf = { 'person.named': 'names', 'person.seated': 'places' } as const;

/** What a person says of themselves gives way to what they say now, or to nothing. */
export function personTold(state: FloorState, event: Told, at: number): FloorState {
  const { type, participant, held } = event;
  const field = fieldOf[type];
  const text = type === 'person.named' ? event.name : event.place;
  const former = state[field].get(participant);
  const rest = former === undefined ? state.toldAt : state.toldAt.delete(former);
  return {
    ...state,
    held: withText(state.held, former, text, held),
    toldAt: text === undefined ? rest : rest.set(text, at),
    toldAnew: former === undefined ? state.toldAnew : state.toldAnew.add(participant),
    [field]: text === undefined ? state[field].delete(participant) : state[field].set(participant, text),
  };
}
