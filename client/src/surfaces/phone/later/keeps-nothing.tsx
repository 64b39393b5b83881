import { useState } from 'react';
import { keepsNothing } from '../../../engine/keeps-nothing.ts';
import { Notice } from '../../../ui/notices/notice.tsx';
import { keepsNothing as keepsNothingText } from '#texts/surfaces/phone/later';

/** H7: what a reload costs where the browser keeps nothing; the hand itself is safe as long as the page stands. */
export function KeepsNothing() {
  const [forgets] = useState(() => keepsNothing());
  return forgets ? <Notice>{keepsNothingText}</Notice> : null;
}
