import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId, Seat } from '../../kernel/actor.ts';
import type { SegmentId } from '../agenda/events.ts';
import type { QuestionId } from '../questions/events.ts';

export type HandId = string;
export type TurnId = string;

/** `follow-up` to the last main turn; `order` where the host switched points of order on (H1, H2). */
export type HandKind = 'speak' | 'follow-up' | 'order';

/** A hand's sign: what speaker, mic runner and person recognise each other by. Colour 1 to 8. */
export type Sign = { readonly colour: number; readonly numeral: number };

/** How the called person chose to be heard: by the phone's own microphone, the room's, or read out by somebody else. */
export type Voice = 'phone' | 'room' | 'read';

/**
 * How a turn came to its end, and so where its hand goes:
 * spoken, withdrawn and cleared end the hand; skipped and declined count as a skip; returned puts it back as it was.
 */
export type TurnEnd = 'spoken' | 'withdrawn' | 'cleared' | 'skipped' | 'declined' | 'returned';

export type DrawId = string;

/** A hand that becomes a question to be answered in writing; the question bears the hand's id (H13). */
export type Promised = {
  readonly hand: HandId;
  /** Absent for somebody without a phone, whose `label` it then has. */
  readonly participant?: ParticipantId;
  readonly label?: ContentId;
  readonly topic: ContentId;
  /** Everybody could read the topic already; else it waits for a moderator. */
  readonly open: boolean;
  /** A held word is in the topic (Q6). */
  readonly held?: true;
};

/**
 * `held`: those of its texts that a held word is in, so that they wait for a moderator (Q6).
 * `letThrough`: those of them that a moderator lets everybody read.
 */
export type FloorEvent =
  | {
      readonly type: 'hand.raised';
      readonly hand: HandId;
      readonly participant: ParticipantId;
      readonly kind: HandKind;
      readonly sign: Sign;
      readonly topic?: ContentId;
      /** The main turn a follow-up belongs to. */
      readonly follows?: TurnId;
      /** Lowered hands of the same person whose topics gave way to this hand. Older versions kept them. */
      readonly replaces?: readonly HandId[];
      readonly held?: readonly ContentId[];
    }
  | {
      /** For somebody without a phone (H8). */
      readonly type: 'hand.added';
      readonly hand: HandId;
      readonly sign: Sign;
      readonly label: ContentId;
      readonly place?: ContentId;
      readonly topic?: ContentId;
      readonly held?: readonly ContentId[];
      readonly by?: ParticipantId;
    }
  | {
      /** The author of a question on the big screen is called to ask it: a hand for this turn alone (Q4). */
      readonly type: 'hand.summoned';
      readonly hand: HandId;
      readonly participant: ParticipantId;
      readonly sign: Sign;
      readonly question: QuestionId;
      /** The question's text. */
      readonly topic: ContentId;
      readonly anonymous: boolean;
    }
  | {
      /** Its owner says what it is about, or no longer does. It keeps its place. */
      readonly type: 'hand.reworded';
      readonly hand: HandId;
      readonly topic?: ContentId;
      readonly held?: readonly ContentId[];
    }
  | { readonly type: 'hand.stood'; readonly hand: HandId; readonly participant: ParticipantId }
  | { readonly type: 'hand.unstood'; readonly hand: HandId; readonly participant: ParticipantId }
  | { readonly type: 'hand.withdrawn'; readonly hand: HandId }
  | { readonly type: 'hand.cleared'; readonly hand: HandId; readonly by?: ParticipantId }
  | { readonly type: 'hand.approved'; readonly hand: HandId; readonly letThrough?: readonly ContentId[] }
  | { readonly type: 'hand.hidden'; readonly hand: HandId }
  /** Its owner has touched their phone again after a call that nobody answered (H6). */
  | { readonly type: 'hand.returned'; readonly hand: HandId }
  | { readonly type: 'hand.skipped'; readonly hand: HandId; readonly by?: ParticipantId }
  | {
      /** `prefix` is the whole placed prefix afterwards, first to last (H5). */
      readonly type: 'hand.placed';
      readonly hand: HandId;
      readonly prefix: readonly HandId[];
      readonly by?: ParticipantId;
    }
  /** Nobody is placed any more: the rule goes on for all who wait (H5). */
  | { readonly type: 'queue.released'; readonly by?: ParticipantId }
  | {
      /** Next or Call, before what it does: from here it can be undone until `until` (H10). `turn` names it. */
      readonly type: 'queue.advanced';
      readonly turn: TurnId;
      readonly until: number;
      readonly passedOver: readonly HandId[];
      readonly by?: ParticipantId;
    }
  | {
      readonly type: 'turn.called';
      readonly turn: TurnId;
      readonly hand: HandId;
      readonly secondsPlanned: number;
      readonly by?: ParticipantId;
    }
  | { readonly type: 'turn.called-again'; readonly turn: TurnId; readonly by?: ParticipantId }
  | { readonly type: 'turn.unanswered'; readonly turn: TurnId }
  | {
      /** Chosen again while on air where one walks to the room's microphone, or goes on from another page. */
      readonly type: 'turn.accepted';
      readonly turn: TurnId;
      readonly voice: Voice;
      /** The page that is the microphone, with the voice `phone`. */
      readonly seat?: Seat;
    }
  /** The clock stands still: nobody can hear the person on air (V4). `since`: it did before this was written down. */
  | { readonly type: 'turn.paused'; readonly turn: TurnId; readonly since?: number }
  | { readonly type: 'turn.resumed'; readonly turn: TurnId; readonly by?: ParticipantId }
  | { readonly type: 'turn.started'; readonly turn: TurnId; readonly by?: ParticipantId }
  | {
      /** Somebody simply stands up: a turn without a hand, on air at once (H6). */
      readonly type: 'turn.opened';
      readonly turn: TurnId;
      readonly label: ContentId;
      readonly held?: readonly ContentId[];
      readonly secondsPlanned: number;
      readonly by?: ParticipantId;
    }
  /** What a moderator called somebody who simply stands up may be read by everybody (Q6). */
  | {
      readonly type: 'turn.approved';
      readonly turn: TurnId;
      readonly letThrough: readonly ContentId[];
      readonly by?: ParticipantId;
    }
  | { readonly type: 'turn.extended'; readonly turn: TurnId; readonly seconds: number }
  | {
      readonly type: 'turn.ended';
      readonly turn: TurnId;
      readonly end: TurnEnd;
      /** Whether it counts as a turn of this person for the fair rule. */
      readonly counted: boolean;
      /** A question that was on the big screen when it began leaves with it (Q4). Older versions left it there. */
      readonly clears?: true;
      /** Skipped after "no answer": behind all others until its owner touches their phone (H6). Older versions made no difference. */
      readonly silent?: true;
      readonly by?: ParticipantId;
    }
  | {
      /** Takes back a Next or Call; `resumes` is the turn that is on the floor again. */
      readonly type: 'queue.undone';
      readonly turn: TurnId;
      readonly resumes?: TurnId;
      readonly by?: ParticipantId;
    }
  | {
      readonly type: 'deck.changed';
      readonly hand?: HandId;
      /** The main hand that gives the deck to a follow-up or a point of order, and gets it back afterwards. */
      readonly displaces?: HandId;
    }
  /** A follow-up whose turn is no longer the last one. */
  | { readonly type: 'hand.lapsed'; readonly hand: HandId }
  | {
      /** The seed of the next draw. No view shows it before that draw; its hash is shown at once (H2). */
      readonly type: 'draw.committed';
      readonly draw: DrawId;
      readonly seed: string;
      /** Hex SHA-256 of the seed. */
      readonly hash: string;
    }
  | {
      /** `hands` in the order drawn: by SHA-256 of `SEED:NUMERAL`, lowest first. The seed is shown from here on. */
      readonly type: 'queue.drawn';
      readonly draw: DrawId;
      readonly hands: readonly HandId[];
      readonly by?: ParticipantId;
    }
  | {
      /** No more hands. With `promise`: who waits with a topic and does not get the floor gets a written answer (H13). */
      readonly type: 'queue.closed';
      readonly promise: boolean;
      readonly by?: ParticipantId;
    }
  /* What becomes of those who wait when the agenda moves on (L4), or the room ends under a promise. */
  | { readonly type: 'hands.kept'; readonly segment: SegmentId; readonly hands: readonly HandId[] }
  | { readonly type: 'hands.restored'; readonly hands: readonly HandId[] }
  | {
      readonly type: 'hands.cleared';
      readonly hands: readonly HandId[];
      /** Absent where the room moved on. */
      readonly why?: 'part-gone' | 'has-another' | 'order-off';
    }
  | { readonly type: 'hands.promised'; readonly promised: readonly Promised[] };
