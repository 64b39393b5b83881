import { Notice } from '../../ui/notices/notice.tsx';
import { useNeedsLinkAgain } from './staff-gate.tsx';
import { staffTexts } from '#texts/surfaces/entry';

/** What a reload costs where the browser keeps no cookie; nothing elsewhere. */
export function LinkAgain() {
  return useNeedsLinkAgain() ? <Notice>{staffTexts.linkAgain}</Notice> : null;
}
