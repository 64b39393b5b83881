import { number } from '../../../../engine/format.ts';
import type { Clocks } from '../../../../../../shared/room/records.ts';
import type { CalledKind } from '../../../../../../shared/features/moments/events.ts';

const calledNames: { readonly [kind in CalledKind]: string } = {
  applause: 'Applause',
  'three-two-one': 'Three, two, one',
  wave: 'Wave',
  quiet: 'Minute of quiet',
};

/** Less than anybody sees or hears: one picture of a screen takes 17 ms, and an echo is heard from 50 on. */
const sameMs = 50;
const apart = (ms: number) => `${number(Math.round(ms / 10) * 10)} ms`;

/** R4: how far the screens may be apart at an agreed instant, as they measured it. From a hundred on 99 of 100 are not simply all. */
const inStep = ({ screens, withinMs, worstMs }: Clocks) => {
  if (screens === 1)
    return worstMs < sameMs ? 'The one screen here is on time.' : `The one screen here may be ${apart(worstMs)} off.`;
  if (worstMs < sameMs) return `All ${number(screens)} screens show it at the same instant.`;
  if (screens < 100) return `All ${number(screens)} screens show it within ${apart(worstMs)} of each other.`;
  if (withinMs < sameMs)
    return `Nearly all ${number(screens)} screens show it at the same instant, the slowest ${apart(worstMs)} later.`;
  return `Nearly all ${number(screens)} screens show it within ${apart(withinMs)}, the slowest within ${apart(worstMs)}.`;
};

export const momentCommandNames = { 'moment.call': 'A call to the whole room', 'moment.stop': 'Stopping it' } as const;

export const momentTexts = {
  pulse: 'The room’s pulse',
  off: 'Reactions are switched off.',
  quiet: 'Quiet right now.',
  reacting: (percent: number, kind: string) => `${kind}: ${percent} % of the room`,
  last: 'Moments',
  moment: (time: string, kind: string, percent: number | undefined) =>
    percent === undefined ? `${time} ${kind}` : `${time} ${kind} ${percent} %`,
  calledMoment: (time: string, kind: string) => `${time} ${kind}, called`,
  together: 'Do something together',
  togetherHint: 'Starts on every screen in the same instant.',
  calledNames,
  running: (kind: string) => `On every screen: ${kind}`,
  stop: 'Stop',
  seconds: (n: number) => `${n} s`,
  inStep,
} as const;
