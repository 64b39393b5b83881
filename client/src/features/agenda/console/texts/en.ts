import { count, number } from '../../../../engine/format.ts';
import type { HandsMove } from '../../../../../../shared/features/agenda/events.ts';

const hands = (n: number) => count(n, { one: 'hand', other: 'hands' });
const minutesShort = (n: number) => `${number(n)} min`;
const minutes = (n: number) => count(n, { one: 'minute', other: 'minutes' });

const moveNames: { readonly [move in HandsMove]: string } = {
  carry: 'Carry on',
  keep: 'Keep',
  clear: 'Clear',
};

export const agendaCommandNames = { 'agenda.go': 'Moving on' } as const;
export const agendaShortcuts = { T: 'To the next part of the agenda: it asks first' } as const;

export const agendaTexts = {
  title: 'Agenda',
  none: 'There is no agenda. With one, everybody sees how long each part takes and who will still get the floor.',
  set: 'Set an agenda',
  edit: 'Edit the agenda',
  notBegun: 'Not begun yet.',
  last: 'This is the last part.',
  next: (title: string) => `Next: ${title}`,
  /* Of the console's buttons one alone is called Next. */
  moveOn: (title: string) => `Move on: ${title}`,
  begin: (title: string) => `Begin: ${title}`,
  until: (time: string) => `until ${time}`,
  endsAt: (time: string) => `It all ends at ${time}.`,
  parts: 'Parts',
  late: (n: number) => `Running ${number(n)} min late.`,
  early: (n: number) => `Running ${number(n)} min early.`,
  onTime: 'On time.',
  states: { planned: '', current: 'now', done: 'done' },
  minutes,
  minutesShort,
  /** Nobody said how long. */
  minutesGuessed: (n: number) => `about ${minutesShort(n)}`,
  nowhereToMove: 'There is nothing on the agenda to move on to.',
  hostMoves: 'The host moves the agenda on.',
  goTo: 'Go there',
  chip: (words: string) => `Agenda: ${words}`,
  chipStart: 'begin',
  chipShort: 'Agenda',
  /** Where there is little room; the beginning of what it stands for. */
  chipLeft: (n: number) => `${number(n)} min`,

  beginTitle: (title: string) => `Begin with “${title}”?`,
  moveTitle: (title: string) => `Move on to “${title}”?`,
  backTitle: (title: string) => `Go back to “${title}”?`,
  nobodyWaits: 'Nobody waits.',
  waiting: (n: number) => (n === 1 ? 'One hand waits. What becomes of it?' : `${hands(n)} wait. What becomes of them?`),
  moveNames,
  carry: (n: number) => (n === 1 ? 'It waits on in its place.' : `All ${number(n)} wait on in the same order.`),
  keep: (n: number) =>
    n === 1
      ? 'It leaves the queue and comes back when the room comes back here.'
      : `All ${number(n)} leave the queue and come back when the room comes back here.`,
  clear: (n: number) =>
    n === 1 ? 'It goes down. They may raise it again.' : `All ${number(n)} go down. They may raise again.`,
  clearPromised: (n: number, promised: number) =>
    promised === n
      ? `${n === 1 ? 'It goes down and gets' : `All ${number(n)} go down and get`} a written answer.`
      : `All ${number(n)} go down; ${number(promised)} with a topic get a written answer.`,
  follow: (n: number) =>
    n === 1 ? ' The follow-up or point of order goes down.' : ` ${n} follow-ups or points of order go down.`,
  kept: (n: number) => `${hands(n)} kept`,
  keptInAll: (n: number) => (n === 1 ? 'One hand is kept with its part.' : `${hands(n)} are kept with their parts.`),
  comeBack: (n: number) => (n === 1 ? 'The hand kept here comes back.' : `The ${hands(n)} kept here come back.`),
  opensAgain: 'The queue is closed. Moving on opens it again.',
  isThere: 'The room is there already: somebody else was quicker.',
  stay: 'Stay here',
  goBegin: 'Begin',
  go: 'Move on',

  editTitle: 'The agenda',
  editHint: 'Everybody sees it. What has begun keeps its clock.',
  segment: (position: number) => `Part ${position}`,
  segmentTitle: 'Title',
  speakers: 'Speakers, with commas between',
  segmentMinutes: 'Minutes',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Take it out',
  isCurrent: 'The room is here now.',
  add: 'Add a part',
  keptOut: (n: number) =>
    n === 1
      ? 'One hand is kept for what you take out. What becomes of it?'
      : `${hands(n)} are kept for what you take out. What becomes of them?`,
  keptOutMoves: {
    carry: (n: number) => (n === 1 ? 'It joins the queue' : 'They join the queue'),
    clear: (n: number) =>
      n === 1 ? 'It goes down, and its person is told so' : 'They go down, and their people are told so',
  },
  total: (parts: number, sum: number) => `${count(parts, { one: 'part', other: 'parts' })}, ${minutes(sum)} in all`,
  removeAll: 'Nothing is left: saved like this, the room has no agenda any more.',
  nothingYet: 'Nothing is written yet.',
  paste: 'Paste a list',
  pasteLabel: 'One line a part',
  pasteHint: '“10:00 Welcome, Ana, 15 min”, or just a title.',
  pasteRead: 'What was understood',
  pasteTake: (n: number) => (n === 0 ? 'Take it over' : `Take ${count(n, { one: 'part', other: 'parts' })} over`),
  pasteLeave: 'Leave it',
  newer: 'A colleague has just changed the agenda:',
  changes: { added: 'New', changed: 'Now', removed: 'Taken out' },
  reordered: 'The parts stand in another order.',
  change: (what: string) => `${what}: `,
  save: 'Save the agenda',
  cancel: 'Cancel',
  titleMissing: 'It needs a title.',
  titleTooLong: 'The title is too long.',
  minutesWrong: (most: number) => `Between 1 and ${number(most)} minutes.`,
  tooManySpeakers: (most: number) => `At most ${most} speakers.`,
  speakerTooLong: (name: string) => `Too long: ${name}`,
} as const;
