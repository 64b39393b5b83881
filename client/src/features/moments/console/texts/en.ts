import { number } from '../../../../engine/format.ts';
import type { Clocks } from '../../../../../../shared/room/records.ts';
import type { CalledKind } from '../../../../../../shared/features/moments/events.ts';

const calledNames: { readonly [kind in CalledKind]: string } = {
  applause: 'Applause',
  'three-two-one': 'Three, two, one',
  wave: 'Wave',
  quiet: 'Minute of quiet',
};

const ms = (n: number) => `${number(Math.max(1, Math.round(n)))} ms`;

/** R4: how far the screens may be apart at an agreed instant, as they measured it. From a hundred on 99 of 100 are not simply all. */
const inStep = ({ screens, withinMs, worstMs }: Clocks) => {
  if (screens === 1) return `The one screen here is within ${ms(worstMs)}.`;
  if (screens < 100) return `All ${screens} screens are within ${ms(worstMs)}.`;
  return `99 of 100 screens are within ${ms(withinMs)}, the slowest of ${number(screens)} within ${ms(worstMs)}.`;
};

export const momentCommandNames = { 'moment.call': 'Something together', 'moment.stop': 'Stopping it' } as const;

export const momentTexts = {
  pulse: 'The room’s pulse',
  off: 'Reactions are switched off.',
  quiet: 'Quiet right now.',
  reacting: (percent: number, kind: string) => `${kind}: ${percent} % of the room`,
  last: 'Moments',
  moment: (time: string, kind: string, percent: number | undefined) =>
    percent === undefined ? `${time} ${kind}` : `${time} ${kind} ${percent} %`,
  calledMoment: (time: string, kind: string) => `${time} ${kind}, called`,
  together: 'Together',
  togetherHint: 'Starts on every screen in the same instant.',
  calledNames,
  running: (kind: string) => `On every screen: ${kind}`,
  stop: 'Stop',
  seconds: (n: number) => `${n} s`,
  inStep,
} as const;
