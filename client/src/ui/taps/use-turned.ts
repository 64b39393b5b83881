import { useCallback, useMemo, useRef } from 'react';
import { uiLimits } from '../limits.ts';

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Spot = { readonly at: number; readonly x: number; readonly y: number };

/** A page that became another one under whoever looks at it: when, and what could be pressed where until then. */
export type Turn = { readonly at: number; readonly lay: ReadonlyMap<Element, Box> };

/** So soon after, a press means what it saw: the same control, at a spot where it lay already. */
export function isNewThere(turn: Turn | undefined, control: Element, { at, x, y }: Spot): boolean {
  if (turn === undefined || at - turn.at >= uiLimits.slotRestMs) return false;
  const box = turn.lay.get(control);
  return box === undefined || x < box.left || x > box.right || y < box.top || y > box.bottom;
}

export type Turned = {
  /** To be called just before something else is drawn, as long as what is left still lies there. */
  readonly turns: () => void;
  readonly isNewThere: (control: Element, spot: Spot) => boolean;
};

/** For what changes by somebody else's doing: nobody's hand is prepared for it. `controls`: what can be pressed, as a selector. */
export function useTurned(controls: string): Turned {
  const last = useRef<Turn>(undefined);
  const turns = useCallback(() => {
    const all = [...document.querySelectorAll(controls)];
    last.current = { at: performance.now(), lay: new Map(all.map((one) => [one, one.getBoundingClientRect()])) };
  }, [controls]);
  return useMemo(() => ({ turns, isNewThere: (control, spot) => isNewThere(last.current, control, spot) }), [turns]);
}
