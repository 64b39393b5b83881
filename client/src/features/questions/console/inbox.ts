import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { InboxRecord } from '../../../../../shared/features/questions/records.ts';
import { questionsLimits } from '../../../../../shared/features/questions/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { usePages, type Pages } from '../../../engine/react/use-read.ts';
import { useRested } from '../../../engine/react/use-rested.ts';
import { itemsOf } from '../../../engine/items.ts';
import type { Happening } from '../../../ui/notices/notices.ts';
import { questionsPageLimits } from '../limits.ts';
import { byId, type StaffQuestion } from '../records.ts';
import { useInboxDesk } from './desk/desk.ts';
import { asLanes, laneAtFirst, laneOf, lanesFor, naturalOrder, type InboxOrder, type Lane } from './lanes.ts';
import { useSettledList } from './settled.ts';
import { inboxTexts } from '#texts/features/questions/console';

type View = { readonly lane: Lane; readonly order: InboxOrder; readonly find: string; readonly pageCount: number };

const startOf = (lane: Lane): View => ({ lane, order: naturalOrder[lane], find: '', pageCount: 0 });

/** A lane comes to the front by itself only until somebody lays a hand on the list. */
const touches = ['pointermove', 'pointerdown', 'wheel', 'focusin'] as const;

function useView(facts: InboxRecord | undefined, screened: boolean, list: HTMLElement | null) {
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
  const screened = useRoom((state) => state.view.room?.settings.questions) === 'screened';
  const { view, setView } = useView(facts, screened, element);
  const searching = view.find.trim() !== '';
  const { choice, ids, byId: known, pages } = useFound(told, view);
  const { desk, state } = useInboxDesk((id, leaves) => {
    // A page that was read long ago does not hear by itself that one of its questions went.
    if (leaves && !searching) pages.drop(id);
    pages.renew();
  });
  const gaps = useMemo(() => new Set(state.gaps.keys()), [state.gaps]);
  const settled = useSettledList(element, ids, choice, state.done, gaps);
  const setLane = useCallback((lane: Lane) => setView(startOf(lane)), [setView]);
  const lanes = lanesFor(facts, screened, view.lane);
  return {
    facts,
    lanes,
    view,
    setView,
    setLane,
    searching,
    told,
    choice,
    ids,
    byId: known,
    pages,
    desk,
    state,
    settled,
    element,
    setElement,
  };
}

export type Inbox = ReturnType<typeof useInbox>;

/** The questions staff are told of by themselves: the newest of each lane, kept up to date. */
export function useToldQuestions(): ReadonlyMap<string, StaffQuestion> {
  const told = useRoom(useShallow((state) => itemsOf(state.staff, 'question:')));
  return useMemo(() => byId(told), [told]);
}

export type Found = {
  /** What `ids` are: changes when a lane, an order or a search was answered. */
  readonly choice: string;
  /** In the order they are to stand. */
  readonly ids: readonly string[];
  readonly byId: ReadonlyMap<string, StaffQuestion>;
  readonly pages: Pages<'questions'>;
};

type Asked = {
  readonly lane: Lane;
  readonly order: InboxOrder;
  /** Empty: the lane. */
  readonly find: string;
  /** Pages read beyond what is told; a search reads one at least. */
  readonly pageCount: number;
};

function readFor({ lane, order, pageCount }: Asked, find: string) {
  if (find !== '') return { state: 'all', find, order };
  return pageCount === 0 ? undefined : { state: lane, order };
}

/** A lane, or what a search finds in all of them. What is told comes by itself; the rest is read in pages. */
export function useFound(told: ReadonlyMap<string, StaffQuestion>, asked: Asked): Found {
  const { lane, order, pageCount } = asked;
  const find = useRested(asked.find.trim(), questionsPageLimits.searchPauseMs);
  const pages = usePages(
    'questions',
    readFor(asked, asked.find.trim() === '' ? '' : find),
    Math.max(1, pageCount),
    questionsLimits.questionPageCount,
  );
  // Until a search has its answer the lane stays: a list that empties and fills at every letter is hard to read.
  const searched = asked.find.trim() === '' ? undefined : pages.answered?.['find'];
  const isSearch = typeof searched === 'string';
  const read = pages.items;
  // A question that left every lane is still needed by a list that holds its place.
  const known = useRef(new Map<string, StaffQuestion>());
  const all = useMemo(() => new Map([...known.current, ...byId(read), ...told]), [told, read]);
  useEffect(() => {
    known.current = new Map([...all].slice(-keptCount));
  }, [all]);
  const ids = useMemo(() => {
    if (isSearch) return read.map(({ id }) => id);
    const present = new Map([...byId(read), ...told]);
    return laneOf(present.values(), lane, order).map(({ id }) => id);
  }, [read, told, isSearch, lane, order]);
  const choice = [isSearch ? `find ${searched}` : lane, order].join('\n');
  return { choice, ids, byId: all, pages };
}

/** As many as a list may hold while its reader is busy with it. */
const keptCount = 1_000;

/** A burst of questions is one piece of news; nobody counts beyond this. */
const mostToldCount = 50;

/** Tells of new questions as they come. */
export function useInboxNews(tell: (happening: Happening) => void): void {
  const total = useRoom((state) => state.staff.inbox?.total);
  const before = useRef(total);
  useEffect(() => {
    const come = total === undefined || before.current === undefined ? 0 : total - before.current;
    before.current = total;
    for (let told = 0; told < Math.min(come, mostToldCount); told += 1)
      tell({ kind: 'new-questions', words: inboxTexts.newQuestions });
  }, [total, tell]);
}
