import { textOf, type Contents } from '../../../kernel/contents.ts';
import type { Lens } from '../../../kernel/context.ts';
import { limits } from '../../../kernel/limits.ts';
import { record } from '../../../kernel/records.ts';
import { unheldLabel } from '../hands/held.ts';
import { floorLimits } from '../limits.ts';
import type { FloorRecap, RecapTurn } from '../records.ts';
import { personOf, questionOf, type FloorState, type PastTurn, type Words } from '../state.ts';

/** The middle one; of an even number the mean of the two in the middle. 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** 1 where all have the same share, towards 0 where one has everything: 1 - Gini, in hundredths. Undefined of nothing. */
export function evenness(values: readonly number[]): number | undefined {
  const sum = values.reduce((all, value) => all + value, 0);
  if (sum === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const weighted = sorted.reduce((all, value, index) => all + (index + 1) * value, 0);
  const gini = (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
  return Math.round((1 - gini) * 100) / 100;
}

/* C1, C3, P4: who spoke, as they were shown when they did, and figures of at least five people. */

type Spoken = PastTurn & { readonly id: string; readonly startedAt: number };

/** Turns that went on air, first to last; what was taken back never was. */
function spokenTurns({ pastTurns }: FloorState): readonly Spoken[] {
  return [...pastTurns]
    .flatMap(([id, turn]) =>
      turn.startedAt === undefined || turn.end === 'undone' ? [] : [{ ...turn, id, startedAt: turn.startedAt }],
    )
    .sort((a, b) => a.startedAt - b.startedAt);
}

const secondsOf = ({ startedAt, endedAt }: Spoken): number => Math.round(Math.max(0, endedAt - startedAt) / 1000);

/** One voice, whoever it is: people without a phone cannot be told apart from one time to the next. */
const voiceOf = ({ id, hand }: Spoken): string => personOf(hand) ?? hand?.id ?? id;

const kindOf = ({ hand }: Spoken) => hand?.kind ?? 'speak';

/** What may be told of a turn now: no seat, nothing of people who were removed since, no question that is gone from sight. */
function wordsOf({ removed, unseenQuestions, namesShown }: FloorState, { hand, shown = {} }: Spoken): Words {
  const person = personOf(hand);
  const question = questionOf(hand);
  if (person !== undefined && removed.has(person)) return {};
  const { name, topic } = shown;
  return {
    ...(name !== undefined && (namesShown || hand?.from === 'staff') ? { name } : {}),
    ...(topic === undefined || (question !== undefined && unseenQuestions.has(question)) ? {} : { topic }),
  };
}

function speaker(state: FloorState, turn: Spoken, contents: Contents): RecapTurn {
  const words = wordsOf(state, turn);
  const name = textOf(contents, turn.hand === undefined ? unheldLabel(state, turn.label) : words.name);
  return record({
    name,
    topic: textOf(contents, words.topic),
    kind: kindOf(turn),
    questionId: words.topic === undefined ? undefined : questionOf(turn.hand),
    /* Whoever knows when somebody spoke and how long knows who it was: so beside a name that was shown only (C3). */
    ...(name === undefined ? {} : { startedAt: turn.startedAt, seconds: secondsOf(turn) }),
  });
}

/**
 * Those with a name as they came, then the others by their topics: between two neighbours with their times a turn
 * without a name would have one, too (C3).
 */
function speakers(state: FloorState, turns: readonly Spoken[], contents: Contents): readonly RecapTurn[] {
  const told = turns.map((turn) => ({ id: turn.id, told: speaker(state, turn, contents) }));
  const byTopic = (turn: (typeof told)[number]) => `${turn.told.topic ?? ''} ${turn.id}`;
  const nameless = told
    .filter((turn) => turn.told.name === undefined)
    .sort((a, b) => (byTopic(a) < byTopic(b) ? -1 : 1));
  return [...told.filter((turn) => turn.told.name !== undefined), ...nameless].map((turn) => turn.told);
}

/** C3: people who waited for the floor, until the end or that of their part, and never had it. */
function unreachedCount(state: FloorState, turns: readonly Spoken[]): number {
  const had = new Set(turns.map(voiceOf));
  const past = [...state.pastHands.values()].filter(({ unreached }) => unreached === true).map(({ hand }) => hand);
  const all = [...state.waiting.values(), ...[...state.kept.values()].map(({ hand }) => hand), ...past];
  const voices = new Set(all.filter(({ kind }) => kind === 'speak').map((hand) => personOf(hand) ?? hand.id));
  return [...voices].filter((voice) => !had.has(voice) && !state.removed.has(voice)).length;
}

/** Figures that say something of people. Each is left out where it is about too few of them. */
function figures(turns: readonly Spoken[]) {
  const secondsBy = new Map<string, number>();
  const waitedBy = new Set<string>();
  const waits: number[] = [];
  let firstTime = 0;
  for (const turn of turns) {
    const { hand } = turn;
    const voice = voiceOf(turn);
    if (kindOf(turn) === 'speak' && !secondsBy.has(voice)) firstTime += 1;
    secondsBy.set(voice, (secondsBy.get(voice) ?? 0) + secondsOf(turn));
    if (hand === undefined || hand.kind !== 'speak' || hand.from === 'question') continue;
    waits.push(Math.max(0, turn.calledAt - hand.raisedAt) / 1000);
    waitedBy.add(voice);
  }
  const enough = (people: number) => people >= limits.recapLeastPeopleCount;
  return {
    voices: enough(secondsBy.size) ? secondsBy.size : undefined,
    firstTime: enough(firstTime) ? firstTime : undefined,
    medianWaitSeconds: enough(waitedBy.size) ? Math.round(median(waits)) : undefined,
    evenness: enough(secondsBy.size) ? evenness([...secondsBy.values()]) : undefined,
  };
}

export function recap(state: FloorState, { contents }: Lens): FloorRecap {
  const turns = spokenTurns(state);
  const unreached = unreachedCount(state, turns);
  return {
    floor: record({
      turns: turns.length,
      seconds: turns.reduce((sum, turn) => sum + secondsOf(turn), 0),
      ...figures(turns),
      notReached: unreached >= limits.recapLeastPeopleCount ? unreached : undefined,
      rule: state.rule,
      speakers: speakers(state, turns.slice(0, floorLimits.recapTurnsCount), contents),
      draws: state.draws.past
        .slice(0, floorLimits.recapDrawsCount)
        .map(({ hash, seed, numerals, at }) => ({ hash, seed, numerals, at })),
    }),
  };
}
