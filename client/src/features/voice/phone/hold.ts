import { voicePageLimits } from '../limits.ts';

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
