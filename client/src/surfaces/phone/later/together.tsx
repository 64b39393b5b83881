import { AgendaLine } from '../../../features/agenda/phone/line.tsx';
import { AsideButtons } from '../../../features/floor/phone/asides.tsx';
import { DrawNotes } from '../../../features/floor/phone/draw-notes.tsx';
import { KeptTopic } from '../../../features/floor/phone/kept-topic.tsx';
import { OwnHands, TouchBack } from '../../../features/floor/phone/own-hands.tsx';
import { ClosedWithPromise, OwnReach, QueueNotes } from '../../../features/floor/phone/time-notes.tsx';
import { MomentMarks } from '../../../features/moments/phone/marks.tsx';
import { PulseLine } from '../../../features/reactions/phone/pulse-line.tsx';
import { ReactionRow } from '../../../features/reactions/phone/reaction-row.tsx';
import { useState } from 'react';
import { keepsNothing } from '../../../engine/keeps-nothing.ts';
import { Notice } from '../../../ui/notices/notice.tsx';
import { keepsNothing as keepsNothingText } from '#texts/surfaces/phone/later';
import { TidyTyped } from './tidy-typed.ts';

/** H7: what a reload costs where the browser keeps nothing; the hand itself is safe as long as the page stands. */
function KeepsNothing() {
  const [forgets] = useState(() => keepsNothing());
  return forgets ? <Notice>{keepsNothingText}</Notice> : null;
}

/** What a crowd does together: fetched once the hand stands, in a chunk of its own. */
export const togetherParts = {
  AgendaLine,
  AsideButtons,
  ClosedWithPromise,
  DrawNotes,
  KeepsNothing,
  KeptTopic,
  MomentMarks,
  OwnHands,
  OwnReach,
  PulseLine,
  QueueNotes,
  ReactionRow,
  TidyTyped,
  TouchBack,
} as const;
