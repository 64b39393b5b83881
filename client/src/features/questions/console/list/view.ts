import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { InboxRecord } from '../../../../../../shared/features/questions/records.ts';
import { useRoom } from '../../../../engine/react/room-context.tsx';
import { useInboxDesk } from '../desk.ts';
import { useFound, useToldQuestions } from './found.ts';
import { asLanes, laneAtFirst, naturalOrder, type InboxOrder, type Lane } from './lanes.ts';
import { useSettledList } from './settled.ts';

type View = { readonly lane: Lane; readonly order: InboxOrder; readonly find: string; readonly pageCount: number };

const startOf = (lane: Lane): View => ({ lane, order: naturalOrder[lane], find: '', pageCount: 0 });

/** A lane comes to the front by itself only until somebody lays a hand on the list. */
const touches = ['pointermove', 'pointerdown', 'wheel', 'focusin'] as const;

function useView(facts: InboxRecord | undefined, list: HTMLElement | null) {
  const screened = useRoom((state) => state.view.room?.settings.questions) === 'screened';
  const [chosen, setView] = useState<View>();
  const view = chosen ?? startOf(laneAtFirst(facts, screened));
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    if (list === null || chosen !== undefined) return undefined;
    const ending = new AbortController();
    for (const type of touches)
      list.addEventListener(type, () => setView(latest.current), { signal: ending.signal, passive: true });
    return () => ending.abort();
  }, [list, chosen]);
  return { view, setView };
}

/** What the inbox shows and what is done in it. */
export function useInbox() {
  const told = useToldQuestions();
  const counts = useRoom((state) => state.staff.inbox);
  const facts = useMemo(() => counts && asLanes(counts, told.values()), [counts, told]);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const { view, setView } = useView(facts, element);
  const searching = view.find.trim() !== '';
  const { choice, ids, byId, pages } = useFound(told, view);
  const { desk, state } = useInboxDesk((id, leaves) => {
    // A page that was read long ago does not hear by itself that one of its questions went.
    if (leaves && !searching) pages.drop(id);
    pages.renew();
  });
  const settled = useSettledList(element, ids, choice, state.done);
  const setLane = useCallback((lane: Lane) => setView(startOf(lane)), [setView]);
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
