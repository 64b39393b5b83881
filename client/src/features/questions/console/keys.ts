import { useImperativeHandle, useRef, type Ref, type RefObject } from 'react';
import { useTold } from '../../../engine/react/told.ts';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import type { StaffQuestion } from '../records.ts';
import { approve, isPublic, isStageable, letThrough, markAnswered, mergeInto, putOnStage, togglePin } from './acts.ts';
import { chosenQuestionId, chosenTabSelector, focusFirst, focusQuestion, isInboxShown, takeFirst } from './focus.ts';
import { newestGap } from './desk/gaps.ts';
import type { Inbox } from './inbox.ts';
import { allLanes, canTake } from './lanes.ts';
import { inboxTexts } from '#texts/features/questions/console';

/** The inbox under ten fingers. */
export type InboxHandle = {
  readonly move: (step: 1 | -1) => void;
  /** The chosen one; where none is, the first, if its reader has had it before their eyes (`seen`). */
  readonly approve: (seen: boolean) => void;
  readonly hide: () => void;
  readonly pin: () => void;
  readonly merge: () => void;
  readonly stage: () => void;
  readonly answered: () => void;
  readonly find: () => void;
  readonly renew: () => void;
  /** Counts from 1. */
  readonly lane: (position: number) => void;
  /** Takes the newest act back, where it is newer than `at` (the room's time); false where there is none. */
  readonly takeBack: (at: number) => boolean;
  /** False where there was nothing to leave. */
  readonly leave: () => boolean;
};

/** False where there is nothing newer than `at`. */
function takeNewestBack({ desk, state: { merged, gaps } }: Inbox, at: number): boolean {
  const gap = newestGap(gaps);
  const [mergedAt, gapAt] = [merged?.at ?? 0, gap?.at ?? 0];
  if (Math.max(mergedAt, gapAt) < Math.max(at, 1)) return false;
  if (merged !== undefined && mergedAt >= gapAt) desk.separate(merged);
  else if (gap !== undefined) desk.takeBack(gap.id);
  return true;
}

/** Into a lane that was drawn just now. */
function focusLane(): void {
  if (!focusFirst()) document.querySelector<HTMLElement>(chosenTabSelector)?.focus();
}

/** Keys act on the chosen question; where none is chosen the first press chooses, and nothing happens unseen. */
export function useInboxKeys(handle: Ref<InboxHandle>, inbox: Inbox, findField: RefObject<HTMLElement | null>): void {
  const { say } = useTold();
  const { desk, setLane } = inbox;
  const latest = useRef(inbox);
  latest.current = inbox;
  useImperativeHandle(handle, () => {
    const chosen = (): StaffQuestion | undefined => latest.current.byId.get(chosenQuestionId() ?? '');
    const withChosen = (act: (question: StaffQuestion) => void) => {
      const question = chosen();
      if (question !== undefined) act(question);
      else if (!focusFirst()) say(inboxTexts.chosenFirst);
    };
    const merge = (question: StaffQuestion) => {
      const source = latest.current.byId.get(latest.current.state.marked ?? '');
      if (source === undefined) return desk.mark(question.id);
      if (source.id === question.id) return desk.mark(undefined);
      return canTake(question, source) ? mergeInto(desk, source, question.id) : say(inboxTexts.cannotMerge);
    };
    return {
      move: (step) => {
        if (!focusQuestion(step)) say(inboxTexts.chosenFirst);
      },
      approve: (seen) => {
        const taken = seen && chosen() === undefined ? takeFirst() : undefined;
        const first = latest.current.byId.get(taken ?? '');
        if (first !== undefined) return first.state === 'new' ? approve(desk, first) : undefined;
        return withChosen((question) => {
          if (question.state === 'new' || question.state === 'hidden') approve(desk, question);
          else if (question.heldIn !== undefined && isPublic(question)) letThrough(desk, question);
          else say(inboxTexts.cannotApprove);
        });
      },
      hide: () => withChosen(({ id }) => desk.fill(id, 'hide')),
      pin: () => withChosen((question) => isPublic(question) && togglePin(desk, question)),
      merge: () => withChosen(merge),
      stage: () =>
        withChosen((question) => {
          const isHeld = question.state === 'new' && !isStageable(question);
          return isHeld ? say(inboxTexts.heldStage) : putOnStage(desk, question);
        }),
      answered: () => {
        // Without a choice it is about the one that everybody looks at.
        const question = chosen() ?? [...latest.current.byId.values()].find((one) => one.state === 'onstage');
        if (question?.state === 'open' || question?.state === 'onstage') markAnswered(desk, question);
        else say(inboxTexts.cannotAnswer);
      },
      find: () => findField.current?.focus(),
      renew: () => latest.current.settled.apply(),
      lane: (position) => {
        const lane = allLanes[position - 1];
        if (lane === undefined) return;
        if (!latest.current.lanes.includes(lane)) return say(inboxTexts.laneEmpty[lane]);
        setLane(lane);
        requestAnimationFrame(focusLane);
      },
      takeBack: (at) => takeNewestBack(latest.current, at),
      leave: () => {
        const { marked } = latest.current.state;
        desk.mark(undefined);
        return marked !== undefined;
      },
    };
  }, [say, desk, setLane, findField]);
}

/** Letters of the questions; arrows and `/` belong to the list that has the focus, the queue's where none has. */
export function inboxShortcuts(inbox: RefObject<InboxHandle | null>, onQuestions: () => void): Shortcuts {
  const act = (what: (handle: InboxHandle) => void) => () => {
    onQuestions();
    if (inbox.current !== null) what(inbox.current);
  };
  const lane = (position: number) => act((handle) => handle.lane(position));
  return {
    j: { act: act((handle) => handle.move(1)) },
    k: { act: act((handle) => handle.move(-1)) },
    a: {
      act: () => {
        const seen = isInboxShown();
        act((handle) => handle.approve(seen))();
      },
      guarded: 'always',
    },
    h: { act: act((handle) => handle.hide()) },
    p: { act: act((handle) => handle.pin()), guarded: 'on-same' },
    m: { act: act((handle) => handle.merge()), guarded: 'on-same' },
    g: { act: act((handle) => handle.stage()), guarded: 'always' },
    w: { act: act((handle) => handle.answered()), guarded: 'always' },
    i: { act: act((handle) => handle.renew()) },
    '1': { act: lane(1) },
    '2': { act: lane(2) },
    '3': { act: lane(3) },
    '4': { act: lane(4) },
    '5': { act: lane(5) },
    Escape: { act: () => inbox.current?.leave() },
  };
}
