import { useMemo, useState, type RefObject } from 'react';
import type { AgendaRecord, SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import { useTypedOn } from '../../../engine/react/use-typed-on.ts';
import { baseOf, beside, emptySegment, formOf, moved, withPasted, type SegmentForm } from './form.ts';
import type { PastedPart } from './paste.ts';

/**
 * The lines of the agenda as they stand, written over `segments`, and where the keyboard goes when one comes, moves or
 * goes. `passed`: what others have written meanwhile, and was looked at.
 */
export function useLines(
  segments: readonly SegmentRecord[],
  passed: readonly AgendaRecord[],
  list: RefObject<HTMLOListElement | null>,
) {
  const start = useMemo(() => formOf(segments), [segments]);
  const own = passed.map((agenda) => baseOf(agenda.segments));
  const [forms, setForms, drop] = useTypedOn('agenda', baseOf(segments), start, own);
  const [added, setAdded] = useState<string>();
  return {
    forms,
    drop,
    added,
    change: (index: number, form: SegmentForm) => setForms(forms.map((one, at) => (at === index ? form : one))),
    add: () => {
      const line = emptySegment(forms);
      setForms([...forms, line]);
      setAdded(line.key);
    },
    /** These lines, where others have made this of the agenda. */
    keepBeside: (theirs: readonly SegmentRecord[]) => setForms(beside(forms, theirs)),
    paste: (parts: readonly PastedPart[]) => setForms(withPasted(forms, parts)),
    move: (from: number, to: number) => {
      const button = document.activeElement;
      setForms(moved(forms, from, to));
      // A line that is moved on the page loses the focus on its way.
      requestAnimationFrame(() => button instanceof HTMLElement && button.focus());
    },
    remove: (index: number) => {
      setForms(forms.filter((_, at) => at !== index));
      // The button goes with its line: the keyboard goes on with the one that takes its place.
      const lines = list.current?.children ?? [];
      (lines[index + 1] ?? lines[index - 1])?.querySelector('input')?.focus();
    },
  };
}
