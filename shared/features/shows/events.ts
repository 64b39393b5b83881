import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';

export type ShowId = string;

export type ShowKind = 'hands' | 'options' | 'scale' | 'words';

/** An answer: up or down, an option's index, several of them, 1 to 5, or a few words. */
export type Choice = boolean | number | readonly number[] | readonly string[];

/** Answers by choice, the choice written as text: `true`, `0`, `5`, or a word. */
export type Tally = { readonly [choice: string]: number };

/** What a room is asked, and how. */
type AskedFields = {
  readonly show: ShowId;
  readonly kind: ShowKind;
  readonly reveal: 'live' | 'sealed';
  readonly prompt: ContentId;
  /** Of kind `options`: 2 to 8. */
  readonly options?: readonly ContentId[];
  /** Of them one person chooses up to so many; absent: one. */
  readonly most?: number;
  readonly by?: ParticipantId;
};

export type ShowEvent =
  /** One that was prepared keeps its id and its words, and is prepared no more. */
  | ({ readonly type: 'show.opened' } & AskedFields)
  /**
   * Staff alone know of it. `before` another prepared one; absent: after all of them. Prepared once more under the same
   * id it has these words instead, and `before` names who comes after it.
   */
  | ({ readonly type: 'show.prepared'; readonly before?: ShowId } & AskedFields)
  | {
      readonly type: 'show.moved';
      readonly show: ShowId;
      readonly before?: ShowId;
      readonly by?: ParticipantId;
    }
  /** A prepared one, with its words. */
  | { readonly type: 'show.removed'; readonly show: ShowId; readonly by?: ParticipantId }
  | {
      /** `answer` is a content `SHOW/n` with the choice as JSON; it is erased when the show closes (S4). */
      readonly type: 'show.answered';
      readonly show: ShowId;
      readonly participant: ParticipantId;
      readonly answer: ContentId;
    }
  | {
      /** Counted by eye (S3); replaces what was counted before for that choice. `choice` as in a tally. */
      readonly type: 'show.counted';
      readonly show: ShowId;
      readonly choice: string;
      readonly count: number;
      readonly by?: ParticipantId;
    }
  | {
      /** A moderator saw these words and lets them go on the big screen (T3). A content: a JSON list. */
      readonly type: 'show.words-approved';
      readonly show: ShowId;
      readonly words: ContentId;
      readonly by?: ParticipantId;
    }
  | {
      /** Left out of the cloud everywhere. A content: the word. */
      readonly type: 'show.word-hidden';
      readonly show: ShowId;
      readonly word: ContentId;
      readonly by?: ParticipantId;
    }
  | {
      /** The answers go with this entry; what stays is how many gave which. */
      readonly type: 'show.closed';
      readonly show: ShowId;
      readonly answered: number;
      readonly tally: Tally;
      /** Of kind `words`: a content with the tally as JSON instead, since it is made of people's words. */
      readonly cloud?: ContentId;
      /** What moderators said of the words so far, in place of what they said one after another, which goes too. */
      readonly screening?: readonly { readonly words: ContentId; readonly as: 'approved' | 'hidden' }[];
      readonly by?: ParticipantId;
    }
  | {
      /** Every screen reveals at `showAt`; until then no view has the tally (S2). */
      readonly type: 'show.reveal-agreed';
      readonly show: ShowId;
      readonly showAt: number;
      readonly by?: ParticipantId;
    }
  | { readonly type: 'show.revealed'; readonly show: ShowId };
