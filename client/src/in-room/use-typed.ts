import { useEffect, useState } from 'react';
import { keepTyped, typed } from '../room/typed.ts';
import { useRoom } from './room-context.tsx';

/**
 * A field's words, as a reload, a call or a look elsewhere left them. `start`: what it begins with. Setting it to that
 * forgets what was typed; so does the room, once it has the same. The third: the words stay in the field and are kept
 * no longer.
 */
export function useTyped<Value>(field: string, start: Value): readonly [Value, (next: Value) => void, () => void] {
  const code = useRoom(({ view }) => String(view['room']?.['code']));
  const [words, setWords] = useState(() => typed(code, field) as Value | undefined);
  const set = (next: Value) => {
    const kept = next === start ? undefined : next;
    setWords(kept);
    keepTyped(code, field, kept);
  };
  useEffect(() => {
    if (words !== undefined && words === start) set(start);
  });
  return [words ?? start, set, () => keepTyped(code, field, undefined)];
}
