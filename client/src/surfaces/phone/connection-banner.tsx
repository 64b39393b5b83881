import { Notice } from '../../ui/notices/notice.tsx';
import { useRoom } from '../../engine/react/room-context.tsx';
import { attendeeTexts } from '#texts/surfaces/phone';

/** Says that the connection is lost, and what that does not change. */
export function ConnectionBanner({ keeps }: { readonly keeps: 'hand' | 'floor' | undefined }) {
  const status = useRoom((state) => state.status);
  if (status !== 'away') return null;
  return <Notice tone="warn">{keeps === undefined ? attendeeTexts.offline : attendeeTexts.offlineWith[keeps]}</Notice>;
}
