import { useEffect, useRef, useState } from 'react';
import { isSameWords, keepTyped, typed } from '../typed.ts';
import { useRoom } from './room-context.tsx';

/**
 * A field's words, as a reload, a call or a look elsewhere left them. `start`: what it begins with. Words that are the
 * same as that are not kept, and the field follows the room once it has what was typed. The third: the words stay in
 * the field and are kept no longer.
 */
export function useTyped<Value>(field: string, start: Value): readonly [Value, (next: Value) => void, () => void] {
  const code = useRoom(({ view }) => String(view.room?.code));
  const [words, setWords] = useState(() => typed(code, field) as Value | undefined);
  const set = (next: Value) => {
    setWords(next === start ? undefined : next);
    // A space at the end may be on its way to a next word: it stays in the field.
    keepTyped(code, field, isSameWords(next, start) ? undefined : next);
  };
  const last = useRef<Value>(undefined);
  useEffect(() => {
    const follows = last.current !== start;
    last.current = start;
    if (words !== undefined && (words === start || (follows && isSameWords(words, start)))) set(start);
  });
  return [words ?? start, set, () => keepTyped(code, field, undefined)];
}
