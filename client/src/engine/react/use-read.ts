import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Json } from '../../../../shared/kernel/records.ts';
import type { ReadAnswer } from '../../../../shared/wire/server-to-client.ts';
import type { Reads } from '../../../../shared/room/records.ts';
import { inRoomLimits } from './limits.ts';
import { useRoomClient } from './room-context.tsx';

/** A page that was read long ago is looked at rarely: only the last ones are kept fresh. */
const renewedPagesCount = 3;

/** What is read a page at a time, by name. */
type Paged = { readonly items: readonly { readonly id: string }[]; readonly total: number };
type PagedName = { [Name in keyof Reads]: Reads[Name] extends Paged ? Name : never }[keyof Reads];
type Item<Name extends PagedName> = Reads[Name]['items'][number];

export type Pages<Name extends PagedName> = {
  /** In the room's order; what stands on two pages, since things move, comes once. */
  readonly items: readonly Item<Name>[];
  /** What `items` answer; lags behind what is asked. */
  readonly answered: { readonly [field: string]: Json } | undefined;
  /** How many there are in all; undefined before the first answer. */
  readonly total: number | undefined;
  /** Why there is no answer. */
  readonly refused: string | undefined;
  /** Reads again, at once. */
  readonly renew: () => void;
  /** Leaves one out until it is read again. */
  readonly drop: (id: string) => void;
};

type Held<Name extends PagedName> = {
  readonly key: string | undefined;
  readonly total: number | undefined;
  readonly pages: readonly (readonly Item<Name>[])[];
  readonly refused: string | undefined;
};

const nothing = { key: undefined, total: undefined, pages: [], refused: undefined } as const;

/** What did not change keeps its reference, so that lists draw anew only what is new. */
function sameItems<One>(before: readonly One[], after: readonly One[]): readonly One[] {
  const byText = new Map(before.map((item) => [JSON.stringify(item), item]));
  return after.map((item) => byText.get(JSON.stringify(item)) ?? item);
}

function withPage<Name extends PagedName>(
  held: Held<Name>,
  key: string,
  index: number,
  answer: ReadAnswer<Name>,
): Held<Name> {
  if (!answer.ok) return { ...held, refused: answer.message };
  const pages = held.key === key ? [...held.pages] : [];
  pages[index] = sameItems(pages[index] ?? [], answer.items);
  return { key, pages, total: answer.total, refused: undefined };
}

/** Each id once: an item that moved while two pages were read stands on both. */
function flattened<One extends { readonly id: string }>(
  pages: readonly (readonly One[] | undefined)[],
): readonly One[] {
  const byId = new Map<string, One>();
  for (const item of pages.flatMap((page) => page ?? [])) {
    if (!byId.has(item.id)) byId.set(item.id, item);
  }
  return [...byId.values()];
}

/** The first pages of a long list that the room keeps; read while `data` is given, and again every few seconds. */
export function usePages<Name extends PagedName>(
  name: Name,
  data: { readonly [field: string]: Json } | undefined,
  pageCount: number,
  pageItemsCount: number,
): Pages<Name> {
  const client = useRoomClient();
  const key = data === undefined ? undefined : JSON.stringify(data);
  const [held, setHeld] = useState<Held<Name>>(nothing);
  const [turn, setTurn] = useState(0);
  const latest = useRef(held);
  latest.current = held;

  useEffect(() => {
    if (key === undefined) {
      setHeld(nothing);
      return undefined;
    }
    const asked = JSON.parse(key) as { readonly [field: string]: Json };
    let over = false;
    const load = async () => {
      const { key: known, pages } = latest.current;
      const start = known === key ? Math.min(pages.length, Math.max(0, pageCount - renewedPagesCount)) : 0;
      for (let index = start; index < pageCount && !over; index += 1) {
        // One after the other: a page further down is no hurry.
        const answer = await client.read({ name, data: { ...asked, from: index * pageItemsCount } });
        if (!over) setHeld((before) => withPage(before, key, index, answer));
      }
    };
    void load();
    const timer = setInterval(() => void load(), inRoomLimits.searchEveryMs);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [client, name, key, pageCount, pageItemsCount, turn]);

  const renew = useCallback(() => setTurn((before) => before + 1), []);
  const drop = useCallback((id: string) => {
    setHeld((before) => ({ ...before, pages: before.pages.map((page) => page.filter((item) => item.id !== id)) }));
  }, []);
  const items = useMemo(() => flattened(held.pages), [held.pages]);
  const answered = useMemo(
    () => (held.key === undefined ? undefined : (JSON.parse(held.key) as { readonly [field: string]: Json })),
    [held.key],
  );
  return { items, answered, total: held.total, refused: held.refused, renew, drop };
}
