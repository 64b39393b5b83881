import { useEffect } from 'react';
import { isSameWords } from '../typed.ts';
import { useTyped } from './use-typed.ts';

type Written<Value> = { readonly base: string; readonly value: Value };

const noWords: readonly string[] = [];

/**
 * The same for what is written over something that others change too. It is kept as long as what lies below is still
 * the same: nobody's newer words are written over unseen. `own`: what this very page has sent; where that is what lies
 * below by now, it was written over by nobody else, and what was typed on since stays.
 */
export function useTypedOn<Value>(
  field: string,
  base: string,
  start: Value,
  own: readonly string[] = noWords,
): readonly [Value, (next: Value) => void, () => void] {
  const [written, setWritten] = useTyped<Written<Value> | undefined>(field, undefined);
  const isOnOwn = written !== undefined && written.base !== base && own.some((words) => isSameWords(words, base));
  const fits = written?.base === base || isOnOwn;
  useEffect(() => {
    if (isOnOwn) setWritten(isSameWords(written.value, start) ? undefined : { base, value: written.value });
  });
  return [fits ? written.value : start, (value) => setWritten({ base, value }), () => setWritten(undefined)];
}
