import type { ContentGroup, ContentId } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';

export type SegmentId = string;

/** What becomes of those who wait when the room moves on (L4). */
export type HandsMove = 'keep' | 'clear' | 'carry';

export type Segment = {
  readonly id: SegmentId;
  readonly title: ContentId;
  /** One name a line; absent where nobody is named. */
  readonly speakers?: ContentId;
  readonly minutes: number;
};

/** When the present segment and the whole agenda are planned to end, epoch milliseconds. */
export type PlannedEnds = { readonly segmentEndsAt?: number; readonly roomEndsAt?: number };

export type AgendaEvent =
  | ({
      /** The whole agenda; its texts are all in `group`, those of the one before are erased. */
      readonly type: 'agenda.set';
      readonly group: ContentGroup;
      readonly segments: readonly Segment[];
      /** What becomes of the hands that are kept for segments this leaves out; absent: they go down (L4). */
      readonly hands?: 'clear' | 'carry';
      readonly by?: ParticipantId;
    } & PlannedEnds)
  | ({
      readonly type: 'agenda.moved';
      readonly segment: SegmentId;
      /** The segment whose queue this closes. */
      readonly from?: SegmentId;
      readonly hands: HandsMove;
      readonly by?: ParticipantId;
    } & PlannedEnds);
