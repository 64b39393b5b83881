import { useRoom } from '../../in-room/room-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import { lifecycleTexts } from './texts.ts';

/** What staff should tell whoever runs the server. */
export function ServerNotice() {
  const proxyUntrusted = useRoom((state) => state.staff.server?.proxyUntrusted === true);
  return proxyUntrusted ? <Notice>{lifecycleTexts.proxyUntrusted}</Notice> : null;
}
