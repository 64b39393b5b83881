import { AgendaLine } from '../../../features/agenda/phone/line.tsx';
import { AsideButtons } from '../../../features/floor/phone/asides.tsx';
import { DrawNotes } from '../../../features/floor/phone/draw-notes.tsx';
import { useAlerts } from '../../../features/floor/phone/own/use-alerts.ts';
import { Reach } from '../../../features/floor/phone/own/reach.tsx';
import { Thanks, useTurnsOver } from '../../../features/floor/phone/own/thanks.tsx';
import { OwnTopic } from '../../../features/floor/phone/own/topic.tsx';
import { OwnHands, TouchBack } from '../../../features/floor/phone/own-hands.tsx';
import { ClosedWithPromise, OwnReach, QueueNotes } from '../../../features/floor/phone/time-notes.tsx';
import { MomentMarks } from '../../../features/moments/phone/marks.tsx';
import { PulseLine } from '../../../features/reactions/phone/pulse-line.tsx';
import { ReactionRow } from '../../../features/reactions/phone/reaction-row.tsx';
import { useEffect, useState } from 'react';
import { keepsNothing } from '../../../engine/keeps-nothing.ts';
import { Notice } from '../../../ui/notices/notice.tsx';
import { keepsNothing as keepsNothingText } from '#texts/surfaces/phone/later';
import { ownHandsOf } from '../../../features/floor/records.ts';
import type { AskDraft } from '../../../features/questions/phone/ask-draft.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { forgetTyped, isSameWords, keepTyped, typed } from '../../../engine/typed.ts';

/** H7: what a reload costs where the browser keeps nothing; the hand itself is safe as long as the page stands. */
function KeepsNothing() {
  const [forgets] = useState(() => keepsNothing());
  return forgets ? <Notice>{keepsNothingText}</Notice> : null;
}

/** What reached the room after a reload, or is of a room that has ended, is not kept as if it were still to be sent. */
function useTidyTyped(): void {
  const code = useRoom(({ view }) => String(view.room?.code));
  const ended = useRoom(({ view }) => view.room?.phase === 'ended');
  const personal = useRoom((state) => state.personal);
  useEffect(() => {
    if (ended) forgetTyped(code);
  }, [code, ended]);
  useEffect(() => {
    const has = (field: string, words: unknown) => {
      const kept = typed(code, field);
      if (words !== undefined && kept !== undefined && isSameWords(kept, words)) keepTyped(code, field, undefined);
    };
    for (const { kind, topic } of ownHandsOf(personal)) has(kind === 'speak' ? 'topic' : `topic:${kind}`, topic);
    has('name', personal.name);
    has('place', personal.place);
    const asked = (typed(code, 'ask') as AskDraft | undefined)?.text;
    for (const { id, text } of personal.questions ?? []) {
      has(`edit:${id}`, text);
      if (asked !== undefined && isSameWords(text, asked)) keepTyped(code, 'ask', undefined);
    }
  }, [code, personal]);
}

/** What goes on whatever the page shows, and is nowhere to be seen. */
function Unseen(): null {
  useTidyTyped();
  useAlerts();
  useTurnsOver();
  return null;
}

/** What a crowd does together: fetched once the hand stands, in a chunk of its own. */
export const togetherParts = {
  AgendaLine,
  AsideButtons,
  ClosedWithPromise,
  DrawNotes,
  KeepsNothing,
  MomentMarks,
  OwnHands,
  OwnReach,
  OwnTopic,
  PulseLine,
  QueueNotes,
  ReactionRow,
  Reach,
  Thanks,
  TouchBack,
  Unseen,
} as const;
