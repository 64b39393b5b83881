import { textOf, type Contents } from '../../kernel/contents.ts';
import type { ExportTable, Lens } from '../../kernel/feature.ts';
import { standingOf } from './stands.ts';
import { handTurn, questionOf, wordsOf, type FloorState, type Hand, type PastTurn } from './state.ts';
import { told, toldName } from './words.ts';

type Cell = string | number | boolean;
type Row = ExportTable[number];

/** Leaves out the cells there is nothing to say in. */
function row(cells: { readonly [column: string]: Cell | undefined }): Row {
  return Object.fromEntries(Object.entries(cells).filter((cell): cell is [string, Cell] => cell[1] !== undefined));
}

type How = { readonly outcome: string; readonly endedAt?: number; readonly segmentId?: string };

function handRow(state: FloorState, hand: Hand, contents: Contents, { outcome, endedAt, segmentId }: How): Row {
  return row({
    hand: hand.sign.numeral,
    kind: hand.kind,
    ...told(state, hand, wordsOf(state, hand), contents),
    raisedAt: hand.raisedAt,
    outcome,
    endedAt,
    segmentId,
    standing: standingOf(state, hand.id) ?? 0,
  });
}

/** Those in the queue, on the floor and gone; one made for a question is told of by its turn alone. */
function handRows(state: FloorState, contents: Contents): ExportTable {
  const onFloor = handTurn(state.floor)?.hand;
  const all = [
    ...[...state.pastHands.values()].map(({ hand, end, endedAt, promised }) => ({
      hand,
      outcome: promised === true ? 'promised' : end,
      endedAt,
    })),
    ...(onFloor === undefined ? [] : [{ hand: onFloor, outcome: state.floor.state }]),
    ...[...state.waiting.values()].map((hand) => ({ hand, outcome: 'waiting' })),
    ...[...state.kept.values()].map(({ hand, segment }) => ({ hand, outcome: 'kept', segmentId: segment })),
  ];
  return all
    .filter(({ hand }) => hand.from !== 'question')
    .sort(({ hand: a }, { hand: b }) => a.revision - b.revision || a.index - b.index)
    .map(({ hand, ...how }) => handRow(state, hand, contents, how));
}

function turnRow(state: FloorState, turn: PastTurn, contents: Contents): Row {
  const { hand, label, calledAt, startedAt, endedAt, end, counted } = turn;
  return row({
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
function turnRows(state: FloorState, contents: Contents): ExportTable {
  return [...state.pastTurns.values()]
    .filter(({ end }) => end !== 'undone')
    .sort((a, b) => a.endedAt - b.endedAt)
    .map((turn) => turnRow(state, turn, contents));
}

/** For whoever wants to check them; the seed of the next draw is nobody's to know. */
function drawRows({ draws }: FloorState): ExportTable {
  return draws.past.map(({ hash, seed, at, numerals }, index) => ({
    round: index + 1,
    drawnAt: at,
    hash,
    seed,
    hands: numerals.join(' '),
  }));
}

export function exports(state: FloorState, { contents }: Lens): { readonly [table: string]: ExportTable } {
  return { hands: handRows(state, contents), turns: turnRows(state, contents), draws: drawRows(state) };
}
