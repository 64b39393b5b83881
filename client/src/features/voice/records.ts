import type { PublicView } from '../../../../shared/room/records.ts';

/** What everybody may know of the voice: never whose page, never which one. */
export type VoiceFacts = NonNullable<PublicView['voice']>;

const silent: VoiceFacts = { sound: false };

/** A room whose record has not come yet has its sound off. */
export function voiceOf(record: PublicView['voice']): VoiceFacts {
  return record ?? silent;
}
