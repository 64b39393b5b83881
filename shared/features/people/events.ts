import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';
import type { Somebody } from '../../kernel/roles.ts';

export type PeopleEvent =
  /* `held`: a held word is in it, so it waits for a moderator (Q6). */
  | {
      readonly type: 'person.named';
      readonly participant: ParticipantId;
      readonly name?: ContentId;
      readonly held?: true;
    }
  | {
      readonly type: 'person.seated';
      readonly participant: ParticipantId;
      readonly place?: ContentId;
      readonly held?: true;
    }
  | {
      readonly type: 'staff.named';
      readonly participant: ParticipantId;
      /** The id under which other staff see this person; the participant's own id stays in the log. */
      readonly staff: string;
      readonly role: Exclude<Somebody, 'attendee'>;
      readonly name?: ContentId;
    }
  | {
      readonly type: 'person.muted';
      readonly participant: ParticipantId;
      readonly on: boolean;
      /** The anonymous item a moderator acted on; absent where it bears a name. */
      readonly through?: string;
    }
  | { readonly type: 'person.removed'; readonly participant: ParticipantId; readonly reason?: ContentId };
