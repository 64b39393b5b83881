import { useEffect, useMemo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { questionsLimits } from '../../../../../../shared/features/questions/limits.ts';
import { useRoom } from '../../../../engine/react/room-context.tsx';
import { usePages, type Pages } from '../../../../engine/react/use-read.ts';
import { useRested } from '../../../../engine/react/use-rested.ts';
import { itemsOf } from '../../../../engine/items.ts';
import { laneOf, type InboxOrder, type Lane } from './lanes.ts';
import { questionsPageLimits } from '../../limits.ts';
import { byId, type StaffQuestion } from '../../records.ts';

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
