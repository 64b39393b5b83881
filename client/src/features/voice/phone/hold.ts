import { voicePageLimits } from '../limits.ts';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { uiLimits } from '../../../ui/limits.ts';
import { isPressKey } from '../../../ui/keys/shortcut-key.ts';
import type { PhoneVoice } from '../../../voice/types.ts';

/**
 * A button that is held while one speaks. Whoever cannot hold one (a switch, a screen reader, a hand that tires) taps
 * it: a short press stays on until the next one.
 */
export type Hold = {
  /** When the press that lasts began; monotonic milliseconds. */
  readonly pressedAt: number | undefined;
  readonly stays: boolean;
};

export type HoldEvent =
  | { readonly is: 'press'; readonly at: number }
  | { readonly is: 'release'; readonly at: number }
  /** Pressed by a program for the person, which knows no holding. */
  | { readonly is: 'tap' }
  /** The page is hidden, the touch was taken away, the focus went: never on without the person. */
  | { readonly is: 'leave' };

export const notHeld: Hold = { pressedAt: undefined, stays: false };

export function isHeld(hold: Hold): boolean {
  return hold.stays || hold.pressedAt !== undefined;
}

export function held(hold: Hold, event: HoldEvent): Hold {
  switch (event.is) {
    case 'press':
      return hold.pressedAt === undefined ? { ...hold, pressedAt: event.at } : hold;
    case 'release': {
      if (hold.pressedAt === undefined) return hold;
      const short = event.at - hold.pressedAt < voicePageLimits.holdTapMs;
      return { pressedAt: undefined, stays: short && !hold.stays };
    }
    case 'tap':
      return { pressedAt: undefined, stays: !hold.stays };
    case 'leave':
      return notHeld;
  }
}

/** Everything by which a button is held: a finger, a mouse, a key; and tapped by what cannot hold. */
export function useHold(voice: PhoneVoice) {
  const hold = useRef(notHeld);
  const releasedAt = useRef(Number.NEGATIVE_INFINITY);
  const [stays, setStays] = useState(false);
  const tell = useCallback(
    (event: HoldEvent) => {
      if (event.is === 'release') releasedAt.current = performance.now();
      hold.current = held(hold.current, event);
      voice.setHeld(isHeld(hold.current));
      setStays(hold.current.stays);
    },
    [voice],
  );
  const press = () => tell({ is: 'press', at: performance.now() });
  const release = () => tell({ is: 'release', at: performance.now() });
  const leave = useCallback(() => tell({ is: 'leave' }), [tell]);
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('blur', leave);
      leave();
    };
  }, [leave]);

  const on = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      // The finger may wander; the button stays held until it is lifted.
      event.currentTarget.setPointerCapture(event.pointerId);
      press();
    },
    onPointerUp: release,
    onPointerCancel: leave,
    onLostPointerCapture() {
      if (hold.current.pressedAt !== undefined) leave();
    },
    onKeyDown(event: KeyboardEvent) {
      if (!isPressKey(event)) return;
      // Else the key clicks as well, or scrolls the page.
      event.preventDefault();
      // Held with another key it is the browser's or the system's.
      if (!event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey) press();
    },
    onKeyUp(event: KeyboardEvent) {
      if (!isPressKey(event)) return;
      event.preventDefault();
      release();
    },
    onBlur() {
      if (hold.current.pressedAt !== undefined) leave();
    },
    onClick({ detail }: MouseEvent) {
      // Of a finger or a mouse it follows the release; only a click that nothing came before is a program's.
      if (detail === 0 && performance.now() - releasedAt.current > uiLimits.tapGuardMs) tell({ is: 'tap' });
    },
  } as const;
  return { stays, on };
}
