import { AgendaLine } from '../../../features/agenda/phone/line.tsx';
import { AsideButtons } from '../../../features/floor/phone/aside-buttons.tsx';
import { DrawNotes } from '../../../features/floor/phone/draw-notes.tsx';
import { KeptTopic } from '../../../features/floor/phone/kept-topic.tsx';
import { OwnHands, TouchBack } from '../../../features/floor/phone/own-hands.tsx';
import { ClosedWithPromise, OwnReach, QueueNotes } from '../../../features/floor/phone/time-notes.tsx';
import { MomentMarks } from '../../../features/moments/phone/marks.tsx';
import { PulseLine } from '../../../features/reactions/phone/pulse-line.tsx';
import { ReactionRow } from '../../../features/reactions/phone/reaction-row.tsx';
import { KeepsNothing } from './keeps-nothing.tsx';
import { TidyTyped } from './tidy-typed.ts';

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
