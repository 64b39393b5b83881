import { useEffect, useMemo, useRef, useState } from 'react';
import type { Command } from '../../../../../../shared/room/features.ts';
import { useRoomClient } from '../../../../engine/react/room-context.tsx';
import type { DataOf } from '../../../../engine/store.ts';
import { keepTyped } from '../../../../engine/typed.ts';
import { useAnnounce } from '../../../../ui/notices/announcer.tsx';
import { questionsPageLimits } from '../../limits.ts';
import type { StaffQuestion } from '../../records.ts';
import { focusAfter, focusOn } from '../focus.ts';
import { canGoBack, overdue, type Did } from './gaps.ts';
import { gapOf, goBack, toldIn } from './going-back.ts';
import { accepted, closed, goingBack, goneBack, nothing, refusedBy, sent, type InboxState } from './state.ts';
import { inboxTexts } from '#texts/features/questions/console';

/** What is asked in the item itself, in one field. */
export type FormKind = 'hide' | 'label' | 'answer';

/** Two questions this console put together; `at` is the room's time. */
export type Merged = { readonly sourceId: string; readonly targetId: string; readonly at: number };

/** Everything that can be done with a question; the same object for as long as the console is open. */
export type InboxDesk = {
  /** `did`: its place becomes a gap for a moment, and whoever chose it goes on to the next one where it leaves the lane. */
  readonly run: <Type extends Command['type']>(
    question: StaffQuestion,
    type: Type,
    data: DataOf<Type>,
    did?: Did,
    merged?: Merged,
  ) => void;
  readonly merge: (source: StaffQuestion, targetId: string) => void;
  /** Takes a merger back. */
  readonly separate: (merged: Merged) => void;
  readonly forgetMerged: () => void;
  /** Gives a question that was dealt with a moment ago back as it was (Q4). */
  readonly takeBack: (id: string) => void;
  readonly fill: (id: string, kind: FormKind | undefined) => void;
  /** Takes a question up, to be put together with the one that is chosen next. */
  readonly mark: (id: string | undefined) => void;
  readonly findTarget: (id: string | undefined) => void;
  readonly remove: (id: string | undefined) => void;
};

/** The moderator's desk: what they are doing with which question. `onDone` hears of each accepted act. */
export function useInboxDesk(onDone: (id: string, leaves: boolean) => void): {
  readonly desk: InboxDesk;
  readonly state: InboxState;
} {
  const client = useRoomClient();
  const announce = useAnnounce();
  const [state, setState] = useState(nothing);
  const heard = useRef(onDone);
  const latest = useRef(state);
  useEffect(() => {
    heard.current = onDone;
    latest.current = state;
  });
  const hasGaps = state.gaps.size > 0;
  useEffect(() => {
    if (!hasGaps) return undefined;
    const look = () => setState((before) => closed(before, overdue(before.gaps, performance.now())));
    const timer = setInterval(look, questionsPageLimits.gapTickMs);
    return () => clearInterval(timer);
  }, [hasGaps]);
  const desk = useMemo<InboxDesk>(() => {
    const change = (what: (before: InboxState) => InboxState) => setState(what);
    const run: InboxDesk['run'] = (question, type, data, did, merged) => {
      const { id } = question;
      const gap = did === undefined ? undefined : gapOf(client, did, question);
      // Before anything is drawn anew: the next one is where the eye goes anyway.
      if (gap?.leaves === true) focusAfter(id);
      change((before) => sent(before, id, gap));
      void client.send(type, data).then((ack) => {
        if (!ack.ok)
          return change((before) => refusedBy(before, id, ack.code === 'discarded' ? undefined : ack.message));
        change((before) => accepted(before, id, client.now(), performance.now(), merged));
        if (did !== undefined) announce(inboxTexts.did[did]);
        heard.current(id, gap?.leaves === true);
        // The room has what its form held.
        const code = String(client.store.getState().view.room?.code);
        return keepTyped(code, `${type.replace('question.', '')}:${id}`, undefined);
      });
    };
    return {
      run,
      merge: (source, targetId) => {
        const merged = { sourceId: source.id, targetId, at: client.now() };
        run(source, 'question.merge', { questionId: source.id, into: targetId }, 'merged', merged);
      },
      separate: ({ sourceId }) => {
        const source = toldIn(client).find(({ id }) => id === sourceId);
        if (source !== undefined) run(source, 'question.reopen', { questionId: sourceId });
      },
      forgetMerged: () => change((before) => ({ ...before, merged: undefined })),
      takeBack: (id) => {
        const gap = latest.current.gaps.get(id);
        if (gap === undefined || !canGoBack(gap)) return;
        const hadFocus = document.activeElement?.closest(`[data-question="${id}"]`) != null;
        change((before) => goingBack(before, id));
        void goBack(client, gap).then((refused) => {
          change((before) => goneBack(before, id, refused));
          if (refused === undefined) announce(inboxTexts.takenBack);
          if (hadFocus) requestAnimationFrame(() => focusOn(id));
          heard.current(id, false);
        });
      },
      fill: (id, kind) => change((before) => ({ ...before, form: kind === undefined ? undefined : { id, kind } })),
      mark: (marked) => change((before) => ({ ...before, marked })),
      findTarget: (findingTargetOf) => change((before) => ({ ...before, findingTargetOf })),
      remove: (removing) => change((before) => ({ ...before, removing })),
    };
  }, [client, announce]);
  return { desk, state };
}
