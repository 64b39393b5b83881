import { count, number } from '../../../../engine/format.ts';
import type { Sort } from '../sort.ts';

const people = { one: 'person', other: 'people' };

export const questionTexts = {
  list: 'Questions',
  none: 'No questions yet.',
  noneMore: 'Whatever people ask stands here, and you can stand with it.',
  noneOff: 'Questions are closed at the moment.',
  andMore: (n: number) => `and ${count(n, { one: 'more question', other: 'more questions' })}`,
  stand: "I'd ask that too",
  yours: 'Yours',
  weight: (n: number) => count(n, people),
  weightSpoken: 'would ask that too',
  onstage: 'On the big screen',
  pinned: 'Pinned',
  answered: 'Answered',
  promised: 'To be answered in writing',
  answerTitle: 'The answer in writing',
  more: 'More',
  less: 'Less',
  gone: 'A moderator or its author took this question away.',
  sort: 'Sort',
  sorts: { weight: 'Most stood with', newest: 'Newest', oldest: 'Oldest' } satisfies {
    readonly [sort in Sort]: string;
  },
  fresh: (n: number) => `${number(n)} new`,
  notSentYet: 'Not sent yet. It goes out as soon as you are back.',
} as const;

export const askTexts = {
  title: 'Ask a question',
  question: 'Your question',
  hint: 'Everybody sees it and can stand with it.',
  hintScreened: 'A moderator sees it first.',
  name: 'Your name',
  nameHint: 'Shown with your question. Leave it empty to ask without a name.',
  anonymous: 'Ask anonymously',
  anonymousHint: 'Nobody is told who asked, moderators neither.',
  as: 'as',
  noName: 'no name yet',
  nameless: 'without a name',
  said: { self: 'I ask it myself', read: 'read for me' },
  voice: 'Who asks it when its turn comes?',
  voices: { self: 'I will ask it myself', read: 'Read it for me' },
  selfHint: 'You are called, and the question is on the big screen.',
  selfAnonymousHint: 'You are called by a colour and a number. You appear only if you accept.',
  readHint: 'A moderator or the speaker reads it aloud.',
  ask: 'Ask',
  back: 'Back',
  refusedLater: 'Your question was not taken.',
} as const;

export const answerTexts = {
  own: 'Your written answers',
  comes: 'The answer is not written yet. It comes here.',
} as const;

export const ownTexts = {
  none: 'You have not asked anything yet.',
  noneMore: 'What you ask stands here, with what becomes of it.',
  list: 'Your questions',
  states: {
    new: 'A moderator looks at it first.',
    open: 'Everybody sees it.',
    onstage: 'On the big screen now.',
    answered: 'Answered.',
    hidden: 'A moderator took it away.',
    merged: 'Put together with a question like it.',
  },
  promised: 'Your hand did not get the floor. You get an answer in writing.',
  mergedWith: 'Put together with this question:',
  reason: 'They say:',
  standing: (n: number) => `${count(n, people)} would ask that too.`,
  anonymous: 'Asked anonymously.',
  nameWaits: 'Your name waits for a moderator; until then it stands without one.',
  read: 'To be read out.',
  edit: 'Edit',
  editTitle: 'Change your question',
  save: 'Save',
  keep: 'Leave it as it is',
  withdraw: 'Take back',
  withdrawTitle: 'Take this question back?',
  withdrawYes: 'Take it back',
  withdrawNo: 'Keep it',
  locked: 'Others stand with it, so its words stay as they are.',
} as const;
