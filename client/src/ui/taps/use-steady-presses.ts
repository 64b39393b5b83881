import { useCallback, useLayoutEffect, useRef, type MouseEvent } from 'react';
import { uiLimits } from '../limits.ts';
import { forgetTap, isStray, readTap, type Pressed } from './taps.ts';

type SteadyPresses = {
  /** For the capture phase of whatever holds the controls: what it stops never reaches them. */
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onPointerMoveCapture: () => void;
};

/**
 * Keeps presses from controls that came under the pointer: at the very spot of the last press, and in a row that moved
 * there while the pointer lay still. `rows` are the ids from top to bottom, which the elements say as `data-hand` or
 * `data-question`. What counts each press says `data-again`: pressed again, it is meant. A key is never a pointer: it means what has the focus.
 */
export function useSteadyPresses(rows: readonly string[]): SteadyPresses {
  const last = useRef<Pressed>(undefined);
  const movedAt = useRef(Number.NEGATIVE_INFINITY);
  const shifted = useShifted(rows);
  const isUnmeant = (event: MouseEvent, button: Element): boolean => {
    const tap = readTap(event.nativeEvent);
    if (tap === undefined) return false;
    const pressed = { tap, kind: button.getAttribute('aria-label') ?? button.textContent };
    // A dialog that lies above keeps from unmeant presses by itself; what lies below it once it is gone does not.
    const isAbove = button.closest('dialog') !== null;
    const isAgain = button.matches('[data-again]') && last.current?.kind === pressed.kind;
    if (isAbove || isAgain) {
      last.current = pressed;
      return false;
    }
    if (isStray(last.current, pressed)) return true;
    const row = button.closest<HTMLElement>('[data-hand], [data-question]')?.dataset;
    const shiftedAt = shifted(row?.['hand'] ?? row?.['question'] ?? '');
    // A mouse that moved since was aimed at what it sees; a finger comes from nowhere.
    const blindMs = isFinger(event) ? uiLimits.reactionMs : uiLimits.secondTapMs;
    if (tap.at - shiftedAt < blindMs && (isFinger(event) || movedAt.current < shiftedAt)) return true;
    last.current = pressed;
    return false;
  };
  return {
    onClickCapture: (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button === null || !isUnmeant(event, button)) return;
      event.preventDefault();
      event.stopPropagation();
      forgetTap();
    },
    onPointerMoveCapture: useCallback(() => {
      movedAt.current = performance.now();
    }, []),
  };
}

const isFinger = ({ nativeEvent }: MouseEvent): boolean =>
  'pointerType' in nativeEvent && nativeEvent.pointerType !== 'mouse' && nativeEvent.pointerType !== '';

/** When a row last came to another place in the list; long ago where it never did. */
function useShifted(rows: readonly string[]): (row: string) => number {
  const before = useRef(rows);
  const at = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const places = new Map(before.current.map((row, place) => [row, place]));
    before.current = rows;
    const now = performance.now();
    const kept = new Map<string, number>();
    for (const [place, row] of rows.entries()) {
      const was = places.get(row);
      const stood = at.current.get(row);
      if (was !== undefined && was !== place) kept.set(row, now);
      else if (stood !== undefined) kept.set(row, stood);
    }
    at.current = kept;
  }, [rows]);
  return (row) => at.current.get(row) ?? Number.NEGATIVE_INFINITY;
}
