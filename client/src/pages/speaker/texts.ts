import { count } from '../../texts/plural.ts';

export const speakerTexts = {
  page: (title: string) => `Speaker: ${title}`,
  floor: 'On the floor',
  state: {
    free: 'The floor is yours',
    called: 'Called, not there yet',
    accepted: {
      room: 'On the way to the microphone',
      read: 'Wants it read aloud',
    },
    'on-air': 'Speaking now',
  },
  readForThem: 'Read this aloud for them, then press “Start turn”.',
  phase: {
    doors: 'The room has not started yet.',
    live: '',
    break: 'Break. Nobody is called meanwhile.',
    ended: 'This room has ended.',
  },
  upNext: 'Who is next',
  nobody: 'Nobody is waiting.',
  noTopic: 'No topic given',
  waiting: (n: number) => `${count(n, { one: 'hand', other: 'hands' })} up`,
  here: (n: number) => `${count(n, { one: 'person', other: 'people' })} here`,
  standing: (n: number) => `${count(n, { one: 'person stands', other: 'people stand' })} with it`,
  kinds: { 'follow-up': 'Follow-up', order: 'Point of order' },
  pulse: "The room's pulse",
  quiet: 'The room is quiet',
  reacts: (percent: number, kind: string) => `${percent} % · ${kind}`,
  found: (percent: number) => `A moment: ${percent} % of the room`,
  called: {
    applause: 'Applause!',
    'three-two-one': 'Three, two, one',
    wave: 'A wave',
    quiet: 'A minute of quiet',
  },
  left: (minutes: number) =>
    minutes >= 0
      ? `${count(minutes, { one: 'minute', other: 'minutes' })} left`
      : `${count(-minutes, { one: 'minute', other: 'minutes' })} over`,
  question: 'Question',
  onStage: 'On the big screen',
  asks: 'asks',
  unnamed: 'A question from the room',
  weight: (n: number) => `${count(n, { one: 'person asks', other: 'people ask' })} this too`,
  answered: 'Answered',
  next: 'Next',
  endTurn: 'End turn',
  startTurn: 'Start turn',
  lost: 'Reconnecting… What you see may be a little old.',
} as const;
