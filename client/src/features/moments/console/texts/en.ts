import { number } from '../../../../engine/format.ts';
import type { CalledKind } from '../../../../../../shared/features/moments/events.ts';

const calledNames: { readonly [kind in CalledKind]: string } = {
  applause: 'Applause',
  'three-two-one': 'Three, two, one',
  wave: 'Wave',
  quiet: 'Minute of quiet',
};

const ms = (n: number) => `${number(Math.max(1, Math.round(n)))} ms`;

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
  sending: 'sending…',
  inStep: (screens: number, withinMs: number) =>
    screens === 1
      ? `The one screen here is within ${ms(withinMs)}.`
      : `All ${screens} screens are within ${ms(withinMs)}.`,
  mostInStep: (screens: number, withinMs: number, worstMs: number) =>
    `99 of 100 screens are within ${ms(withinMs)}, the slowest of ${number(screens)} within ${ms(worstMs)}.`,
} as const;
