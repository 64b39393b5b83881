import { useState } from 'react';
import { keepsNothing } from '../../engine/keeps-nothing.ts';
import { Notice } from '../../ui/notices/notice.tsx';
import { togetherTexts } from './later-texts.ts';

/** H7: what a reload costs where the browser keeps nothing; the hand itself is safe as long as the page stands. */
export function KeepsNothing() {
  const [forgets] = useState(() => keepsNothing());
  return forgets ? <Notice>{togetherTexts.keepsNothing}</Notice> : null;
}
