import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { limits } from '../../../shared/kernel/limits.ts';
import type { Json, ViewRecord } from '../../../shared/kernel/records.ts';
import type { ReadAnswer } from '../../../shared/protocol/server-to-client.ts';
import { useRoomClient } from './room-context.tsx';

/** A page that was read long ago is looked at rarely: only the last ones are kept fresh. */
const renewedPagesCount = 3;

export type Pages = {
  /** In the room's order; what stands on two pages, since things move, comes once. */
  readonly items: readonly ViewRecord[];
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

type Held = {
  readonly key: string | undefined;
  readonly total: number | undefined;
  readonly pages: readonly (readonly ViewRecord[])[];
  readonly refused: string | undefined;
};

const nothing: Held = { key: undefined, total: undefined, pages: [], refused: undefined };

function itemsIn(answer: ReadAnswer): readonly ViewRecord[] {
  const items = answer.ok ? answer['items'] : undefined;
  return Array.isArray(items) ? (items as readonly ViewRecord[]) : [];
}

/** What did not change keeps its reference, so that lists draw anew only what is new. */
function sameItems(before: readonly ViewRecord[], after: readonly ViewRecord[]): readonly ViewRecord[] {
  const byText = new Map(before.map((item) => [JSON.stringify(item), item]));
  return after.map((item) => byText.get(JSON.stringify(item)) ?? item);
}

function withPage(held: Held, key: string, index: number, answer: ReadAnswer): Held {
  if (!answer.ok) return { ...held, refused: answer.message };
  const pages = held.key === key ? [...held.pages] : [];
  pages[index] = sameItems(pages[index] ?? [], itemsIn(answer));
  const total = answer['total'];
  return { key, pages, total: typeof total === 'number' ? total : undefined, refused: undefined };
}

/** Each id once: an item that moved while two pages were read stands on both. */
function flattened(pages: readonly (readonly ViewRecord[] | undefined)[]): readonly ViewRecord[] {
  const byId = new Map<Json | undefined, ViewRecord>();
  for (const item of pages.flatMap((page) => page ?? [])) {
    if (!byId.has(item['id'])) byId.set(item['id'], item);
  }
  return [...byId.values()];
}

/** The first pages of a long list that the room keeps; read while `data` is given, and again every few seconds. */
export function usePages(
  name: string,
  data: { readonly [field: string]: Json } | undefined,
  pageCount: number,
  pageItemsCount: number,
): Pages {
  const client = useRoomClient();
  const key = data === undefined ? undefined : JSON.stringify(data);
  const [held, setHeld] = useState(nothing);
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
    const timer = setInterval(() => void load(), limits.searchEveryMs);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [client, name, key, pageCount, pageItemsCount, turn]);

  const renew = useCallback(() => setTurn((before) => before + 1), []);
  const drop = useCallback((id: string) => {
    setHeld((before) => ({ ...before, pages: before.pages.map((page) => page.filter((item) => item['id'] !== id)) }));
  }, []);
  const items = useMemo(() => flattened(held.pages), [held.pages]);
  const answered = useMemo(
    () => (held.key === undefined ? undefined : (JSON.parse(held.key) as { readonly [field: string]: Json })),
    [held.key],
  );
  return { items, answered, total: held.total, refused: held.refused, renew, drop };
}
