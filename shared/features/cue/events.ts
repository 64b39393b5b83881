import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';

/** A line to the speaker, in place of the one before; absent: taken away. */
export type CueEvent = {
  readonly type: 'speaker.told';
  readonly text?: ContentId;
  readonly by?: ParticipantId;
};
