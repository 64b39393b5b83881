import type { PublicMoment } from '../records.ts';
import { endOf } from '../records.ts';

/* What moves on the stage during a moment, as numbers; `now` is the room's clock, so all screens move alike. */

function smooth(part: number): number {
  const t = Math.min(1, Math.max(0, part));
  return t * t * (3 - 2 * t);
}

/** One slow ring from the middle of the foot: its radius from 0 to 1, and how much of it shows. */
export function ringOf(moment: PublicMoment, now: number): { readonly reach: number; readonly alpha: number } {
  const part = (now - moment.showAt) / (endOf(moment) - moment.showAt);
  return { reach: 0.15 + 0.85 * Math.min(1, Math.max(0, part)), alpha: smooth(part / 0.2) * smooth((1 - part) / 0.4) };
}

const wavePasses = 3;
const waveHeight = 0.46;
/** Of the screen's width. */
const waveWidth = 0.16;

/** How far the wave lifts the horizon at `x` (0 to 1, left to right). It comes in from outside and leaves whole. */
export function waveAt(moment: PublicMoment, now: number, x: number): number {
  const part = (now - moment.showAt) / (endOf(moment) - moment.showAt);
  if (part <= 0 || part >= 1) return 0;
  const pass = (part * wavePasses) % 1;
  const middle = -3 * waveWidth + pass * (1 + 6 * waveWidth);
  const away = (x - middle) / waveWidth;
  return waveHeight * Math.exp(-away * away);
}

/** At most as many hands as there are particles otherwise; an upright screen has room for fewer. */
export function fieldOf(width: number): { readonly columns: number; readonly rows: number } {
  return width < 1 ? { columns: 5, rows: 9 } : { columns: 14, rows: 5 };
}
const fieldFadeMs = 700;

/** How much of each hand of the field shows: they come one by one, stay, and go together. */
export function handAlpha(moment: PublicMoment, now: number, index: number, count: number): number {
  // The golden section puts neighbours far apart in time.
  const turn = (index * 0.618_034) % 1;
  const fillMs = (endOf(moment) - moment.showAt) * 0.7;
  const comes = moment.showAt + turn * fillMs * (1 - 1 / count);
  return smooth((now - comes) / fieldFadeMs) * smooth((endOf(moment) - now) / fieldFadeMs);
}

/** 3, 2, 1, and then 0 for "Now". */
export function numeralAt(moment: PublicMoment, now: number): number {
  return Math.max(0, 3 - Math.max(0, Math.floor((now - moment.showAt) / 1_000)));
}

/** What is left of it, 1 to 0, in whole seconds. */
export function partLeft(moment: PublicMoment, now: number): number {
  const seconds = (endOf(moment) - moment.showAt) / 1_000;
  return Math.min(1, Math.max(0, Math.ceil((endOf(moment) - now) / 1_000) / seconds));
}
