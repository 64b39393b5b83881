import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ack } from '../../../../shared/wire/server-to-client.ts';
import { inRoomLimits } from './limits.ts';

type Wish<Value> = {
  /** What was just chosen, else what the room says. */
  readonly shown: Value;
  /** Shows `value` until the room's own word has come, or its refusal. */
  readonly wish: (value: Value, answer: Promise<Ack>) => void;
};

type Open<Value> = { readonly value: Value };

/** What somebody just chose, shown at once. It says nothing of "saved": that is the room's word alone. */
export function useWish<Value>(actual: Value, isSame: (a: Value, b: Value) => boolean = Object.is): Wish<Value> {
  const [open, setOpen] = useState<Open<Value>>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const wish = useCallback((value: Value, answer: Promise<Ack>) => {
    const mine = { value };
    const forget = () => setOpen((now) => (now === mine ? undefined : now));
    setOpen(mine);
    void answer.then((ack) => {
      if (!ack.ok) forget();
      // The room's own record follows its answer; where another tab changed it meanwhile, that one is right.
      else timer.current = setTimeout(forget, inRoomLimits.wishShownMs);
    });
  }, []);
  const answered = open !== undefined && isSame(open.value, actual);
  return { shown: open === undefined || answered ? actual : open.value, wish };
}
