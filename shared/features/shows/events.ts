import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';

export type ShowId = string;

export type ShowKind = 'hands' | 'options' | 'scale' | 'words';

/** An answer: up or down, an option's index, 1 to 5, or a few words. */
export type Choice = boolean | number | readonly string[];

/** Answers by choice, the choice written as text: `true`, `0`, `5`, or a word. */
export type Tally = { readonly [choice: string]: number };

export type ShowEvent =
  | {
      readonly type: 'show.opened';
      readonly show: ShowId;
      readonly kind: ShowKind;
      readonly reveal: 'live' | 'sealed';
      readonly prompt: ContentId;
      /** Of kind `options`: 2 to 8. */
      readonly options?: readonly ContentId[];
      readonly by?: ParticipantId;
    }
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
