import { Notice } from '../../ui/notice.tsx';
import { useRoom } from '../../in-room/room-context.tsx';
import { attendeeTexts } from './texts.ts';

/** Says that the connection is lost, and what that does not change. */
export function ConnectionBanner({ hasHand }: { readonly hasHand: boolean }) {
  const status = useRoom((state) => state.status);
  if (status !== 'away') return null;
  return <Notice tone="warn">{hasHand ? attendeeTexts.offlineWithHand : attendeeTexts.offline}</Notice>;
}
