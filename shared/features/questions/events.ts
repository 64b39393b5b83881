import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';

export type QuestionId = string;

/** How its author wants it heard: called to ask it themselves, or read out for them (Q1). */
export type AskedHow = 'self' | 'read';

/** A language the platform keeps a list of held words for. */
export type HeldLanguage = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'ja' | 'ar';

/**
 * Where a question is. `new` waits for a moderator and is seen by them alone; `open`, `onstage` and `answered` are
 * seen by everybody; `hidden`, `merged` and `withdrawn` by staff and the author.
 */
export type QuestionState = 'new' | 'open' | 'onstage' | 'answered' | 'hidden' | 'merged' | 'withdrawn';

export type QuestionEvent =
  | {
      readonly type: 'question.asked';
      readonly question: QuestionId;
      readonly participant: ParticipantId;
      readonly text: ContentId;
      readonly anonymous: boolean;
      readonly voice: AskedHow;
      /** `new` where questions are screened or a word is held, else `open`. */
      readonly state: 'new' | 'open';
      /** A held word is in it (Q6). */
      readonly held: boolean;
    }
  | {
      readonly type: 'question.edited';
      readonly question: QuestionId;
      readonly text: ContentId;
      readonly state: 'new' | 'open';
      readonly held: boolean;
    }
  | { readonly type: 'question.withdrawn'; readonly question: QuestionId }
  | { readonly type: 'question.stood'; readonly question: QuestionId; readonly participant: ParticipantId }
  | { readonly type: 'question.unstood'; readonly question: QuestionId; readonly participant: ParticipantId }
  | {
      /** Everybody may see it. */
      readonly type: 'question.approved';
      readonly question: QuestionId;
      /** Its name or label, where a held word was in it (Q6). Of one that everybody sees already these alone. */
      readonly letThrough?: readonly ContentId[];
      readonly by?: ParticipantId;
    }
  | {
      readonly type: 'question.hidden';
      readonly question: QuestionId;
      readonly reason?: ContentId;
      /** Those merged into it that stand by themselves again. Older versions left all of them buried under it. */
      readonly releases?: readonly QuestionId[];
      readonly by?: ParticipantId;
    }
  | { readonly type: 'question.pinned'; readonly question: QuestionId; readonly on: boolean }
  | {
      readonly type: 'question.merged';
      readonly question: QuestionId;
      readonly into: QuestionId;
      readonly by?: ParticipantId;
    }
  | {
      readonly type: 'question.labelled';
      readonly question: QuestionId;
      readonly label?: ContentId;
      /** A held word is in it (Q6). */
      readonly held?: true;
    }
  | {
      /** On the big screen. `calls` is the author who is to ask it themselves: the floor hears it and calls them (Q4). */
      readonly type: 'question.staged';
      readonly question: QuestionId;
      readonly text: ContentId;
      readonly anonymous: boolean;
      readonly calls?: ParticipantId;
      readonly by?: ParticipantId;
    }
  | {
      readonly type: 'question.answered';
      readonly question: QuestionId;
      /** Where it was answered in writing. */
      readonly answer?: ContentId;
      readonly by?: ParticipantId;
    }
  | {
      readonly type: 'question.reopened';
      readonly question: QuestionId;
      /** A Hide was taken back of one that nobody had approved: it waits again. */
      readonly unread?: true;
      readonly by?: ParticipantId;
    }
  | {
      /** The room's list of held words, whole: kept lists that are used, own words, and words let through all the same. */
      readonly type: 'held-words.set';
      readonly languages: readonly HeldLanguage[];
      /** Contents: one word or phrase a line. */
      readonly added?: ContentId;
      readonly allowed?: ContentId;
      readonly by?: ParticipantId;
    };
