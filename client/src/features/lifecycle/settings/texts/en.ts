import { count, number } from '../../../../engine/format.ts';

export const settingsTexts = {
  intro: 'Everything is saved at once, and everybody sees it at once.',
  saving: 'Saving…',
  saved: 'Saved',
  groups: {
    room: 'The room',
    hands: 'Hands and turns',
    questions: 'Questions',
    reactions: 'Reactions',
    after: 'After the end',
  },
  title: 'Title',
  titleSays: 'On top of every phone, on the big screen and on the recap.',
  titleEmpty: 'A room needs a title.',
  welcome: 'Welcome words',
  welcomeSays: 'Phones and the big screen show them until the room goes live. Empty: none.',
  startsAt: 'Start time',
  startSays: 'Phones and the big screen count down to it. The room does not go live by itself: you press Go live.',
  noStart: 'No start time',
  names: {
    label: 'Names',
    choices: { off: 'None', optional: 'Optional', asked: 'Asked for' },
    says: {
      off: 'Nobody is asked for a name. Hands are known by their colour and number.',
      optional: 'People may give a first name with a hand or a question.',
      asked: 'Phones ask for a first name with a hand. It may still be left out.',
    },
  },
  theme: {
    label: 'Big screen and speaker’s screen',
    choices: { dark: 'Dark', light: 'Light' },
    says: {
      dark: 'Light words on a dark ground, for a dim hall. Phones and this console look as each person’s own device asks.',
      light:
        'Dark words on a light ground, for a bright hall. Phones and this console look as each person’s own device asks.',
    },
  },
  hands: {
    label: 'Hands can be raised',
    on: 'Phones offer “Raise hand”.',
    off: 'Phones say that hands are closed. Those who wait still count.',
  },
  topics: {
    label: 'Topics',
    choices: { open: 'Shown at once', screened: 'After you approve them' },
    says: {
      open: 'Phones show a hand’s topic as soon as it is written; the big screen once it is approved or called.',
      screened: 'Nobody but staff reads a topic before one of you approved it, or called the hand.',
    },
  },
  order: {
    label: 'Order',
    choices: { fair: 'Fair: new voices first', arrival: 'Earliest hand first', draw: 'A draw that all can check' },
    says: {
      fair: 'Who has spoken less goes first, then who raised first. Everybody sees the rule.',
      arrival: 'Who raised first goes first. Everybody sees the rule.',
      draw: 'You draw the order of those who wait; everybody can check that it was chance.',
    },
  },
  orderLane: {
    label: 'Points of order go before everybody',
    on: 'Phones offer a point of order, which goes to the head of the queue.',
    off: 'There are no points of order.',
  },
  turnSeconds: 'Seconds per turn',
  turnSays: 'Speaker, phone and big screen count them down. Nobody is cut off at the end.',
  secondsRange: (least: number, most: number) => `Between ${least} and ${number(most)} seconds.`,
  questions: {
    label: 'Questions',
    choices: { off: 'Off', open: 'Shown at once', screened: 'After you approve them' },
    says: {
      off: 'Phones offer no way to ask in writing.',
      open: 'Everybody sees a question as soon as it is asked.',
      screened: 'Only its author and staff see a question before one of you approved it.',
    },
  },
  reactionsOn: 'People can react',
  reactionsSays: 'Phones offer these buttons; the big screen shows how much of the room taps.',
  reactionsOff: 'Phones offer no reactions.',
  palette: 'Which ones',
  momentShare: 'A moment needs',
  momentShares: (percent: number) => `${percent} % of the room at once`,
  momentSays: 'When so many react together, every screen marks it in the same instant.',
  retention: 'Days kept after the end',
  retentionSays: (days: number) =>
    `Everything of this room is erased ${count(days, { one: 'day', other: 'days' })} after its end. Until then the recap can be read.`,
  retentionNone: 'Everything of this room is erased within the hour after its end.',
  daysRange: (most: number) => `A whole number of days, from 0 to ${number(most)}.`,
} as const;
