import { useTyped } from './use-typed.ts';

type Written<Value> = { readonly base: string; readonly value: Value };

/**
 * The same for what is written over something that others change too. It is kept as long as what lies below is still
 * the same: nobody's newer words are written over unseen.
 */
export function useTypedOn<Value>(
  field: string,
  base: string,
  start: Value,
): readonly [Value, (next: Value) => void, () => void] {
  const [written, setWritten] = useTyped<Written<Value> | undefined>(field, undefined);
  const fits = written?.base === base;
  return [fits ? written.value : start, (value) => setWritten({ base, value }), () => setWritten(undefined)];
}
