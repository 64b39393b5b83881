import { useImperativeHandle, useRef, type Ref, type RefObject } from 'react';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import type { StaffQuestion } from '../records.ts';
import { approve, isPublic, isStageable, letThrough, markAnswered, mergeInto, putOnStage, togglePin } from './acts.ts';
import { chosenQuestionId, chosenTabSelector, focusFirst, focusQuestion } from './focus.ts';
import type { Inbox } from './inbox.ts';
import { canTake, lanesFor } from './lanes.ts';
import { inboxTexts } from '#texts/features/questions/console';

/** The inbox under ten fingers. */
export type InboxHandle = {
  readonly move: (step: 1 | -1) => void;
  readonly approve: () => void;
  readonly hide: () => void;
  readonly pin: () => void;
  readonly merge: () => void;
  readonly stage: () => void;
  readonly answered: () => void;
  readonly find: () => void;
  readonly renew: () => void;
  /** Counts from 1. */
  readonly lane: (position: number) => void;
  /** Takes the last merger back, where it is newer than `at`; false where there is none. */
  readonly separate: (at: number) => boolean;
  /** False where there was nothing to leave. */
  readonly leave: () => boolean;
};

/** Keys act on the chosen question; where none is chosen the first press chooses, and nothing happens unseen. */
export function useInboxKeys(handle: Ref<InboxHandle>, inbox: Inbox, findField: RefObject<HTMLElement | null>): void {
  const announce = useAnnounce();
  const { desk, setLane } = inbox;
  const latest = useRef(inbox);
  latest.current = inbox;
  useImperativeHandle(handle, () => {
    const chosen = (): StaffQuestion | undefined => latest.current.byId.get(chosenQuestionId() ?? '');
    const withChosen = (act: (question: StaffQuestion) => void) => {
      const question = chosen();
      if (question !== undefined) act(question);
      else if (!focusFirst()) announce(inboxTexts.chosenFirst);
    };
    const merge = (question: StaffQuestion) => {
      const source = latest.current.byId.get(latest.current.state.marked ?? '');
      if (source === undefined) return desk.mark(question.id);
      if (source.id === question.id) return desk.mark(undefined);
      return canTake(question, source) ? mergeInto(desk, source.id, question.id) : announce(inboxTexts.cannotMerge);
    };
    return {
      move: (step) => {
        if (!focusQuestion(step)) announce(inboxTexts.chosenFirst);
      },
      approve: () =>
        withChosen((question) => {
          if (question.state === 'new' || question.state === 'hidden') approve(desk, question);
          else if (question.heldIn !== undefined && isPublic(question)) letThrough(desk, question);
          else announce(inboxTexts.cannotApprove);
        }),
      hide: () => withChosen(({ id }) => desk.fill(id, 'hide')),
      pin: () => withChosen((question) => isPublic(question) && togglePin(desk, question)),
      merge: () => withChosen(merge),
      stage: () =>
        withChosen((question) => {
          const isHeld = question.state === 'new' && !isStageable(question);
          return isHeld ? announce(inboxTexts.heldStage) : putOnStage(desk, question);
        }),
      answered: () => {
        // Without a choice it is about the one that everybody looks at.
        const question = chosen() ?? [...latest.current.byId.values()].find((one) => one.state === 'onstage');
        if (question?.state === 'open' || question?.state === 'onstage') markAnswered(desk, question);
        else announce(inboxTexts.cannotAnswer);
      },
      find: () => findField.current?.focus(),
      renew: () => latest.current.settled.apply(),
      lane: (position) => {
        const lane = lanesFor(latest.current.facts)[position - 1];
        if (lane === undefined) return;
        setLane(lane);
        // The new lane is drawn first.
        requestAnimationFrame(() => {
          if (!focusFirst()) document.querySelector<HTMLElement>(chosenTabSelector)?.focus();
        });
      },
      separate: (at) => {
        const { merged } = latest.current.state;
        if (merged === undefined || merged.at < at) return false;
        desk.separate(merged);
        return true;
      },
      leave: () => {
        const { marked } = latest.current.state;
        desk.mark(undefined);
        return marked !== undefined;
      },
    };
  }, [announce, desk, setLane, findField]);
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
    a: { act: act((handle) => handle.approve()), guarded: 'always' },
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
