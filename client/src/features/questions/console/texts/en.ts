import { number } from '../../../../engine/format.ts';
import type { StaffQuestionRecord } from '../../../../../../shared/features/questions/records.ts';
import type { Did } from '../desk/gaps.ts';
import type { InboxOrder, Lane } from '../lanes.ts';

const answeredLane = { front: 'On stage &', back: 'answered' } as const;

const laneNames: { readonly [lane in Lane]: string } = {
  new: 'New',
  open: 'Open',
  answered: `${answeredLane.front} ${answeredLane.back}`,
  hidden: 'Hidden',
  promised: 'Promised',
};

const laneEmpty: { readonly [lane in Lane]: string } = {
  new: 'Nothing waits for you.',
  open: 'No open questions yet. They appear here by themselves.',
  answered: 'Nothing was on stage or answered yet.',
  hidden: 'Nothing is hidden or put together.',
  promised: 'No answer is promised.',
};

const orders: { readonly [order in InboxOrder]: string } = {
  weight: 'Most stood with',
  newest: 'Newest',
  oldest: 'Oldest',
};

const states: { readonly [state in StaffQuestionRecord['state']]: string } = {
  new: 'New',
  open: 'Open',
  onstage: 'On stage',
  answered: 'Answered',
  hidden: 'Hidden',
  merged: 'Put together',
};

const did: { readonly [act in Did]: string } = {
  approved: 'Approved',
  hidden: 'Hidden',
  answered: 'Answered',
  staged: 'On stage',
  called: 'On stage, its author is called',
  merged: 'Put together',
  reopened: 'Open again',
  written: 'Answered in writing',
  removed: 'Removed',
};

export const questionCommandNames = { 'question.onstage': 'Put on stage' } as const;

export const questionShortcuts = [
  ['J K', 'Choose the next question, or the one before'],
  ['A', 'Approve it, and on to the next; the first one where none is chosen'],
  ['H', 'Hide it: a reason if you like, then Enter'],
  ['P', 'Pin it, and back'],
  ['M', 'Merge: take it up, choose where it belongs, M again'],
  ['G', 'Go: put it on stage'],
  ['W', 'Answered: the chosen one, or the one on stage'],
  ['1 – 5', 'New, Open, On stage & answered, Hidden, Promised'],
  ['I', 'Let the new ones in, in order'],
  ['Esc', 'Leave a field, or stop merging'],
] as const;

export const inboxTexts = {
  title: 'Questions',
  off: 'Questions are switched off.',
  lanes: 'Which questions',
  laneNames,
  answeredLane,
  laneEmpty,
  emptyMore: 'Each with how many would ask it too, and one press away from the stage.',
  orders,
  states,
  order: 'Order',
  find: 'Find in the questions',
  findHere: 'Find',
  found: 'Found',
  foundNothing: 'No question matches.',
  searching: 'Searching…',
  comeIn: (n: number) => `${number(n)} new`,
  showMore: 'Show more',
  anonymous: 'anonymous',
  nameless: 'no name',
  stand: (n: number) => (n === 1 ? '1 stands with it' : `${number(n)} stand with it`),
  voices: { self: 'asks it themselves', read: 'to be read out' },
  pinned: 'Pinned',
  promised: 'Answer promised',
  promiseKept: 'Promise kept',
  openTitle: 'Open questions',
  openHint: 'You can still answer them in writing. Everybody reads it in the recap.',
  allAnswered: 'No question is open. Everything was answered.',
  stillOpen: (n: number) => (n === 1 ? 'One question is still open.' : `${number(n)} questions are still open.`),
  kept: (kept: number, promised: number) =>
    kept === promised
      ? `Every promise is kept: ${number(promised)} answered.`
      : `${number(kept)} of ${number(promised)} promised answers are given.`,
  held: 'Words wait for you',
  heldBeside: (words: readonly string[]) =>
    words.includes('name') && words.includes('label')
      ? 'Name and label wait for you'
      : `${words.includes('name') ? 'Name' : 'Label'} waits for you`,
  did,
  undo: 'Undo',
  undoLeft: (seconds: number) => `${number(seconds)} s`,
  takenBack: 'Taken back.',
  letThrough: 'Let through',
  heldStage: 'Its words wait for you. Approve it first, then put it on stage.',
  muted: 'Muted',
  marked: 'Being merged',
  reason: 'Hidden, they were told',
  hiddenSilently: 'Hidden without a reason',
  into: 'Put together with',
  answer: 'Answered in writing',
  approve: 'Approve',
  hide: 'Hide',
  stage: 'Put on stage',
  offStage: 'Take off the stage',
  answered: 'Answered',
  reopen: 'Reopen',
  more: 'More',
  pin: 'Pin',
  unpin: 'Unpin',
  merge: 'Merge into…',
  label: 'Label…',
  write: 'Answer in writing…',
  rewrite: 'Change the answer…',
  stageSilently: 'Show without calling',
  hideTelling: 'Hide and say why…',
  mute: 'Mute person',
  unmute: 'Unmute person',
  remove: 'Remove person',
  cancel: 'Cancel',
  forms: {
    hide: { label: 'Why? They see it. Leave it empty to say nothing.', submit: 'Hide it' },
    label: { label: 'Label (empty takes it off)', submit: 'Set' },
    answer: { label: 'Your answer; everybody sees it', submit: 'Publish' },
  },
  merging: 'Merging',
  mergingHint: 'Choose where it belongs and press M, or find it.',
  mergeFind: 'Find it…',
  mergeHere: 'Put together with this',
  mergeStop: 'Stop merging',
  mergeTitle: 'Which question does it belong to?',
  mergeBody: 'Whoever stands with either stands with that one then, once each.',
  mergeInto: 'Merge into:',
  mergedWith: 'Put together with',
  separate: 'Separate',
  cannotApprove: 'Only a new or hidden question can be approved.',
  cannotAnswer: 'Choose a question that is open or on stage.',
  cannotMerge: 'It cannot go there: choose an open question.',
  chosenFirst: 'No question is here to choose.',
  newQuestions: (count: number) => (count === 1 ? 'One new question' : `${count} new questions`),
} as const;

export const heldWordsTexts = {
  title: 'Words that wait for a moderator',
  hint: 'What has one of these words in it is seen by moderators alone until one of you lets it through: questions, hands, names, seats, labels and word clouds. Nothing is deleted.',
  fromNow: 'A changed list counts for what is written from then on.',
  languages: 'Ready-made lists',
  languageNames: {
    en: 'English',
    de: 'German',
    fr: 'French',
    es: 'Spanish',
    pt: 'Portuguese',
    ja: 'Japanese',
    ar: 'Arabic',
  },
  added: 'Your own words, one a line',
  allowed: 'Words that never wait, one a line',
  save: 'Keep this list',
  newer: 'A colleague has just changed this list. It now says:',
  nothing: 'nothing',
  field: (label: string) => `${label}: `,
  tooMany: (most: number) => `At most ${number(most)} words in each list.`,
  wordTooLong: (word: string) => `Too long: ${word}`,
} as const;
