import { useState } from 'react';
import { keepsNothing } from '../../room/keeps-nothing.ts';
import { Notice } from '../../ui/notice.tsx';
import { togetherTexts } from './texts-together.ts';

/** H7: what a reload costs where the browser keeps nothing; the hand itself is safe as long as the page stands. */
export function KeepsNothing() {
  const [forgets] = useState(() => keepsNothing());
  return forgets ? <Notice>{togetherTexts.keepsNothing}</Notice> : null;
}
