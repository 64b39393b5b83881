import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { itemsOf } from '../../engine/items.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { Welcome } from '../../features/lifecycle/phone/welcome.tsx';
import { later } from '../../ui/loading/later.tsx';
import type { Part } from '../../ui/loading/slot.tsx';
import { phonePageTexts } from '#texts/surfaces/phone';
import { uiTexts } from '#texts/ui';
import { handsCount, ownCount, questionsCount, type LaneCount } from './lane-counts.ts';
import { loadOwn, loadQuestions, loadShows, loadTogether } from './loads.ts';
import { ConnectionBanner, MissedCommands } from './notices.tsx';
import styles from './lanes.module.css';
import { Queue, type QueuePlace } from './queue.tsx';
import type { AttendeeView } from './use-attendee.ts';

/* What stands in each place of the page, in this order: a line a part. What can wait for the hand is loaded `later`. */

const KeepsNothing = later(loadTogether, 'KeepsNothing');
const OwnLine = later(loadOwn, 'OwnLine');

/** What is known all over the page. */
export type PhonePlace = { readonly view: AttendeeView; readonly room: RoomRecord };

/** What scrolls away above the bar. */
export const headParts: readonly Part<PhonePlace>[] = [
  later(loadTogether, 'Thanks'),
  ({ room }) => <Welcome room={room} />,
  later(loadTogether, 'AgendaLine'),
  KeepsNothing,
];

/** In the bar that stays: the room's pulse is its horizon. */
export const barParts: readonly Part<object>[] = [later(loadTogether, 'PulseLine')];

/** What asks something of everybody. */
export const askedParts: readonly Part<PhonePlace>[] = [later(loadShows, 'AnswerShows', <ShowComes />)];

/** One's hands beside the main one, what became of the last, and what the main one is about. */
export const ownParts: readonly Part<PhonePlace>[] = [later(loadTogether, 'OwnHands'), later(loadTogether, 'OwnTopic')];

/** What else is said about one's place in the queue. */
export const waitingParts: readonly Part<PhonePlace>[] = [later(loadTogether, 'OwnReach')];

/** What somebody tells about themselves while a hand of theirs is up. */
export const selfParts: readonly Part<PhonePlace>[] = [
  ({ room }) => <OwnLine names={room.settings.names} />,
  later(loadTogether, 'Reach'),
];

type LanePart = {
  readonly lane: string;
  readonly name: string;
  readonly count: LaneCount;
  readonly Shown: Part<QueuePlace>;
};

const { laneNames } = phonePageTexts;

/** One of them at a time, in the middle of the page. */
// oxfmt-ignore
export const lanes = [
  { lane: 'questions', name: laneNames.questions, count: questionsCount, Shown: later(loadQuestions, 'QuestionList', <OneMoment />) },
  { lane: 'hands', name: laneNames.hands, count: handsCount, Shown: Queue },
  { lane: 'own', name: laneNames.own, count: ownCount, Shown: later(loadQuestions, 'OwnQuestions', <OneMoment />) },
] as const satisfies readonly LanePart[];

/** Over the way to ask, in the thumb's reach. */
export const wayParts: readonly Part<{ readonly onUnlock: () => void }>[] = [later(loadTogether, 'AsideButtons')];

/** Above both, where the room takes reactions. */
export const reactionParts: readonly Part<object>[] = [later(loadTogether, 'ReactionRow')];

/** Over the page, or nowhere to be seen. */
export const overParts: readonly Part<object>[] = [
  later(loadTogether, 'MomentMarks'),
  later(loadTogether, 'TouchBack'),
];

/** For whoever has the floor and sees nothing else. */
export const turnNotices: readonly Part<object>[] = [() => <ConnectionBanner />, KeepsNothing, MissedCommands];

/* Parts with a place of their own. */
export const AskedChip = later(loadShows, 'AskedChip');
export const AskForm = later(loadQuestions, 'AskForm', <OneMoment />);
export const ClosedWithPromise = later(loadTogether, 'ClosedWithPromise');
export const OwnAnswers = later(loadQuestions, 'OwnAnswers');
export const Unseen = later(loadTogether, 'Unseen');

/** In the place of a part that is on its way. */
function OneMoment({ className = styles.still }: { readonly className?: string | undefined }) {
  return (
    <p className={className} aria-busy="true">
      {uiTexts.loading}
    </p>
  );
}

/** What is below a show of hands stays where it is when that comes. */
function ShowComes() {
  const isOpen = useRoom(({ view }) => itemsOf(view, 'show:').some(({ state }) => state === 'open'));
  return isOpen ? <OneMoment className={styles.show} /> : null;
}
