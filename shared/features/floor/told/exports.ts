import { textOf, type Contents } from '../../../kernel/contents.ts';
import type { Lens } from '../../../kernel/context.ts';
import { record } from '../../../kernel/records.ts';
import type { DrawRow, HandRow, TurnRow } from '../records.ts';
import { weightOf } from '../hands/stands.ts';
import { questionOf, wordsOf, type FloorState, type Hand, type PastHand, type PastTurn } from '../state.ts';
import { told, toldName } from '../hands/words.ts';

type How = Pick<HandRow, 'outcome' | 'endedAt' | 'segmentId'>;

function handRow(state: FloorState, hand: Hand, contents: Contents, { outcome, endedAt, segmentId }: How): HandRow {
  return record({
    hand: hand.sign.numeral,
    kind: hand.kind,
    ...told(state, hand, wordsOf(state, hand), contents),
    raisedAt: hand.raisedAt,
    outcome,
    endedAt,
    segmentId,
    standing: weightOf(state, hand.id) ?? 0,
  });
}

/** A hand of the queue goes in these ways; one made for a question goes as its turn does. */
type GoneFromQueue = PastHand & { readonly end: HandRow['outcome'] };
const isGoneFromQueue = (past: PastHand): past is GoneFromQueue => past.hand.from !== 'question';

/** Those in the queue, on the floor and gone; one made for a question is told of by its turn alone. */
function handRows(state: FloorState, contents: Contents): readonly HandRow[] {
  const { floor } = state;
  const past = [...state.pastHands.values()].filter(isGoneFromQueue);
  const all: readonly (How & { readonly hand: Hand })[] = [
    ...past.map(({ hand, end, endedAt, promised }) => ({
      hand,
      outcome: promised === true ? ('promised' as const) : end,
      endedAt,
    })),
    ...('turn' in floor ? [{ hand: floor.turn.hand, outcome: floor.state }] : []),
    ...[...state.waiting.values()].map((hand) => ({ hand, outcome: 'waiting' as const })),
    ...[...state.kept.values()].map(({ hand, segment }) => ({ hand, outcome: 'kept' as const, segmentId: segment })),
  ];
  return all
    .filter(({ hand }) => hand.from !== 'question')
    .sort(({ hand: a }, { hand: b }) => a.revision - b.revision || a.index - b.index)
    .map(({ hand, ...how }) => handRow(state, hand, contents, how));
}

type Over = PastTurn & { readonly end: TurnRow['end'] };

function turnRow(state: FloorState, turn: Over, contents: Contents): TurnRow {
  const { hand, label, calledAt, startedAt, endedAt, end, counted } = turn;
  return record({
    hand: hand?.sign.numeral,
    kind: hand?.kind ?? 'speak',
    name: hand === undefined ? textOf(contents, label) : toldName(state, hand, wordsOf(state, hand), contents),
    questionId: questionOf(hand),
    calledAt,
    startedAt,
    endedAt,
    end,
    counted,
    seconds: startedAt === undefined ? 0 : Math.round(Math.max(0, endedAt - startedAt) / 1000),
  });
}

/** Turns that are over; what was taken back never was. */
function turnRows(state: FloorState, contents: Contents): readonly TurnRow[] {
  return [...state.pastTurns.values()]
    .filter((turn): turn is Over => turn.end !== 'undone')
    .sort((a, b) => a.endedAt - b.endedAt)
    .map((turn) => turnRow(state, turn, contents));
}

/** For whoever wants to check them; the seed of the next draw is nobody's to know. */
function drawRows({ draws }: FloorState): readonly DrawRow[] {
  return draws.past.map(({ hash, seed, at, numerals }, index) => ({
    round: index + 1,
    drawnAt: at,
    hash,
    seed,
    hands: numerals.join(' '),
  }));
}

export function exports(state: FloorState, { contents }: Lens) {
  return { hands: handRows(state, contents), turns: turnRows(state, contents), draws: drawRows(state) };
}
