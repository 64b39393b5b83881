import type { OwnHandRecord } from '../../../../../../shared/features/floor/records.ts';

type Facts = Pick<OwnHandRecord, 'approved' | 'topic' | 'unseen' | 'wasCalled'>;

/** Why the topic of a waiting hand stays as it is, as far as its owner is told; the room has the last word (H1). */
export function whyLocked({ approved, topic, unseen, wasCalled }: Facts, standing: number, muted: boolean) {
  if (muted) return 'muted';
  if (wasCalled === true) return 'called';
  if (unseen === true) return 'hidden';
  if (approved && topic !== undefined) return 'approved';
  return standing > 0 ? 'stoodWith' : undefined;
}

export type Locked = NonNullable<ReturnType<typeof whyLocked>>;
