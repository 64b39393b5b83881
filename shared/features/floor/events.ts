import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/feature.ts';
import type { QuestionId } from '../questions/events.ts';

export type HandId = string;
export type TurnId = string;

/** A hand's sign: what speaker, mic runner and person recognise each other by. Colour 1 to 8. */
export type Sign = { readonly colour: number; readonly numeral: number };

/** How the called person chose to be heard. The phone's own microphone is one more word here, when it comes. */
export type Voice = 'room' | 'read';

/**
 * How a turn came to its end, and so where its hand goes:
 * spoken, withdrawn and cleared end the hand; skipped and declined count as a skip; returned puts it back as it was.
 */
export type TurnEnd = 'spoken' | 'withdrawn' | 'cleared' | 'skipped' | 'declined' | 'returned';

export type FloorEvent =
  | {
      readonly type: 'hand.raised';
      readonly hand: HandId;
      readonly participant: ParticipantId;
      readonly kind: 'speak';
      readonly sign: Sign;
      readonly topic?: ContentId;
    }
  | {
      /** For somebody without a phone (H8). */
      readonly type: 'hand.added';
      readonly hand: HandId;
      readonly sign: Sign;
      readonly label: ContentId;
      readonly place?: ContentId;
      readonly topic?: ContentId;
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
  | { readonly type: 'hand.stood'; readonly hand: HandId; readonly participant: ParticipantId }
  | { readonly type: 'hand.unstood'; readonly hand: HandId; readonly participant: ParticipantId }
  | { readonly type: 'hand.withdrawn'; readonly hand: HandId }
  | { readonly type: 'hand.cleared'; readonly hand: HandId; readonly by?: ParticipantId }
  | { readonly type: 'hand.approved'; readonly hand: HandId }
  | { readonly type: 'hand.hidden'; readonly hand: HandId }
  | { readonly type: 'hand.skipped'; readonly hand: HandId; readonly by?: ParticipantId }
  | {
      /** `prefix` is the whole placed prefix afterwards, first to last (H5). */
      readonly type: 'hand.placed';
      readonly hand: HandId;
      readonly prefix: readonly HandId[];
      readonly by?: ParticipantId;
    }
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
  | { readonly type: 'turn.accepted'; readonly turn: TurnId; readonly voice: Voice }
  | { readonly type: 'turn.started'; readonly turn: TurnId; readonly by?: ParticipantId }
  | {
      /** Somebody simply stands up: a turn without a hand, on air at once (H6). */
      readonly type: 'turn.opened';
      readonly turn: TurnId;
      readonly label: ContentId;
      readonly secondsPlanned: number;
      readonly by?: ParticipantId;
    }
  | { readonly type: 'turn.extended'; readonly turn: TurnId; readonly seconds: number }
  | {
      readonly type: 'turn.ended';
      readonly turn: TurnId;
      readonly end: TurnEnd;
      /** Whether it counts as a turn of this person for the fair rule. */
      readonly counted: boolean;
      readonly by?: ParticipantId;
    }
  | {
      /** Takes back a Next or Call; `resumes` is the turn that is on the floor again. */
      readonly type: 'queue.undone';
      readonly turn: TurnId;
      readonly resumes?: TurnId;
      readonly by?: ParticipantId;
    }
  | { readonly type: 'deck.changed'; readonly hand?: HandId };
