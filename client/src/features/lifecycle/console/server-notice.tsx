import { useRoom } from '../../../engine/react/room-context.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { lifecycleTexts } from '#texts/features/lifecycle/console';

/** What staff should tell whoever runs the server. */
export function ServerNotice() {
  const proxyUntrusted = useRoom((state) => state.staff.server?.proxyUntrusted === true);
  return proxyUntrusted ? <Notice>{lifecycleTexts.proxyUntrusted}</Notice> : null;
}
