import { useCallback, useState } from 'react';
import { useRoom } from '../../in-room/room-context.tsx';
import { useInboxDesk } from './inbox-desk.ts';
import { useFound, useToldQuestions } from './inbox-found.ts';
import { laneCount, naturalOrder, type InboxOrder, type Lane } from './inbox-lanes.ts';
import { useSettledList } from './inbox-settled.ts';
import { inboxOf, type InboxFacts } from './records.ts';

type View = { readonly lane: Lane; readonly order: InboxOrder; readonly find: string; readonly pageCount: number };

/** What a moderator sees first: what waits for them, else what is open. */
function firstView(facts: InboxFacts | undefined): View {
  const lane = laneCount(facts, 'new') > 0 ? 'new' : 'open';
  return { lane, order: naturalOrder[lane], find: '', pageCount: 0 };
}

/** What the inbox shows and what is done in it. */
export function useInbox() {
  const facts = inboxOf(useRoom((state) => state.staff['inbox']));
  const [view, setView] = useState(() => firstView(facts));
  const [element, setElement] = useState<HTMLElement | null>(null);
  const searching = view.find.trim() !== '';
  const told = useToldQuestions();
  const { choice, ids, byId, pages } = useFound(told, view);
  const { desk, state } = useInboxDesk((id, leaves) => {
    // A page that was read long ago does not hear by itself that one of its questions went.
    if (leaves && !searching) pages.drop(id);
    pages.renew();
  });
  const settled = useSettledList(element, ids, choice, state.done);
  const setLane = useCallback((lane: Lane) => {
    setView({ lane, order: naturalOrder[lane], find: '', pageCount: 0 });
  }, []);
  return {
    facts,
    view,
    setView,
    setLane,
    searching,
    told,
    choice,
    ids,
    byId,
    pages,
    desk,
    state,
    settled,
    element,
    setElement,
  };
}

export type Inbox = ReturnType<typeof useInbox>;
