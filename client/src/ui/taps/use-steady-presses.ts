import { useCallback, useLayoutEffect, useRef, type MouseEvent } from 'react';
import { uiLimits } from '../limits.ts';
import { forgetTap, isStray, readTap, type Pressed } from './taps.ts';
import type { Turned } from './use-turned.ts';

/** What does something where it is pressed. Beside a dialog lies the dialog itself, which closes by that. */
export const controls = 'button, a[href], label, summary';
const controlAt = (target: EventTarget): Element | null => {
  if (!(target instanceof Element)) return null;
  return target instanceof HTMLDialogElement ? target : target.closest(controls);
};
const kindOf = (control: Element): string =>
  control instanceof HTMLDialogElement ? control.tagName : (control.getAttribute('aria-label') ?? control.textContent);

/** A browser presses the box of a tick by itself at once after its words: that is the same press. */
const echoMs = 50;

type PressedControl = Pressed & { readonly control: Element };

type SteadyPresses = {
  /** For the capture phase of whatever holds the controls: what it stops never reaches them. */
  readonly onClickCapture: (event: MouseEvent) => void;
  /** Comes here only where nothing inside stopped it: what was taken for unmeant is not the last press either. */
  readonly onClick: () => void;
  readonly onPointerMoveCapture: () => void;
};

/**
 * Keeps presses from controls that came under the pointer: at the very spot of the last press, dialogs included, and in
 * a row that moved there while the pointer lay still. `rows` are the ids from top to bottom, which the elements say as `data-hand` or
 * `data-question`; `turned` knows when all of it became something else. What counts each press says `data-again`: pressed again, it is meant. A key is never a pointer: it means what has the focus.
 */
export function useSteadyPresses(rows: readonly string[] = noRows, turned?: Turned): SteadyPresses {
  const last = useRef<PressedControl>(undefined);
  const underWay = useRef<PressedControl>(undefined);
  const movedAt = useRef(Number.NEGATIVE_INFINITY);
  const shifted = useShifted(rows);
  const isUnmeant = (event: MouseEvent, control: Element): boolean => {
    const tap = readTap(event.nativeEvent);
    if (tap === undefined) return false;
    if (turned?.isNewThere(control, tap) === true) return true;
    const pressed = { tap, control, kind: kindOf(control) };
    const isSame = last.current?.control === control;
    if (isSame && control.matches('label') && tap.at - (last.current?.tap.at ?? 0) < echoMs) return false;
    const isAgain = control.matches('[data-again]') && last.current?.kind === pressed.kind;
    if (!isAgain && isStray(last.current, pressed)) return true;
    // What a dialog has does not move with the row that it came from.
    const row = control.closest<HTMLElement>('dialog, [data-hand], [data-question]')?.dataset;
    const shiftedAt = isAgain ? Number.NEGATIVE_INFINITY : shifted(row?.['hand'] ?? row?.['question'] ?? '');
    // A mouse that moved since was aimed at what it sees; a finger comes from nowhere.
    const blindMs = isFinger(event) ? uiLimits.reactionMs : uiLimits.secondTapMs;
    if (tap.at - shiftedAt < blindMs && (isFinger(event) || movedAt.current < shiftedAt)) return true;
    underWay.current = pressed;
    return false;
  };
  return {
    onClickCapture: (event) => {
      underWay.current = undefined;
      const control = controlAt(event.target);
      if (control === null || !isUnmeant(event, control)) return;
      event.preventDefault();
      event.stopPropagation();
      forgetTap();
    },
    onClick: () => {
      last.current = underWay.current ?? last.current;
    },
    onPointerMoveCapture: useCallback(() => {
      movedAt.current = performance.now();
    }, []),
  };
}

const isFinger = ({ nativeEvent }: MouseEvent): boolean =>
  'pointerType' in nativeEvent && nativeEvent.pointerType !== 'mouse' && nativeEvent.pointerType !== '';

/** Where nothing is moved by others while a pointer rests on it, save what guards itself. */
const noRows: readonly string[] = [];

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
