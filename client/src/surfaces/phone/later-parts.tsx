import { AsideButtons } from '../../features/floor/phone/aside-buttons.tsx';
import { DrawNotes } from '../../features/floor/phone/draw-notes.tsx';
import { OwnHands, TouchBack } from '../../features/floor/phone/own-hands.tsx';
import { ClosedWithPromise, OwnReach, QueueNotes } from '../../features/floor/phone/time-notes.tsx';
import { PulseLine } from '../../features/reactions/phone/pulse-line.tsx';
import { ReactionRow } from '../../features/reactions/phone/reaction-row.tsx';
import { useRoom } from '../../engine/react/room-context.tsx';
import { AgendaLine } from '../../features/agenda/phone/line.tsx';
import { OwnAnswers } from '../../features/questions/phone/own-answers.tsx';
import { KeepsNothing } from './keeps-nothing.tsx';
import { KeptTopic } from './kept-topic.tsx';
import { MomentMarks } from '../../features/moments/phone/marks.tsx';
import { TidyTyped } from './tidy-typed.ts';

/** Reactions as the room offers them; none where they are off. */
function usePalette(): readonly string[] {
  const reactions = useRoom((state) => state.view.room?.settings.reactions);
  return Array.isArray(reactions) ? reactions : [];
}

function Reactions() {
  const kinds = usePalette();
  return kinds.length === 0 ? null : <ReactionRow kinds={kinds} />;
}

/** At the foot of the page's head. */
function Pulse() {
  const kinds = usePalette();
  return (
    <>
      <KeepsNothing />
      {kinds.length === 0 ? null : <PulseLine />}
    </>
  );
}

/** What a crowd does together: fetched once the hand stands, in a chunk of its own. */
export const togetherParts = {
  Agenda: AgendaLine,
  AsideButtons,
  Back: TouchBack,
  Draw: DrawNotes,
  KeepsNothing,
  KeptTopic,
  Marks: MomentMarks,
  OwnAnswers,
  OwnHands,
  OwnReach,
  Promise: ClosedWithPromise,
  Pulse,
  QueueNotes,
  Reactions,
  TidyTyped,
} as const;
