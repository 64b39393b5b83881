import type { PublicView } from '../../../../shared/room/records.ts';
import { SpeakerSegment, SpeakerSegmentTime } from '../../features/agenda/speaker/segment.tsx';
import { SpeakerCue } from '../../features/cue/speaker/cue.tsx';
import { floorOf } from '../../features/floor/records.ts';
import { afterNextOf, SpeakerAfter, SpeakerNext, upNextOf } from '../../features/floor/speaker/next.tsx';
import { onStageOf, SpeakerQuestionAside } from '../../features/questions/speaker/question.tsx';
import type { Part } from '../../ui/loading/slot.tsx';
import { LinkAgain } from '../entry/told.tsx';
import { speakerPageTexts as texts } from '#texts/surfaces/speaker';
import styles from './layout.module.css';

type SpeakerPlace = { readonly view: PublicView };

/** Beside the room's title; a line from the host lies over it. */
export const headParts: readonly Part<SpeakerPlace>[] = [
  ({ view: { room, queue } }) =>
    room?.phase === 'ended' ? null : <p className={styles.fact}>{texts.waiting(queue?.total ?? 0)}</p>,
  ({ view: { pulse } }) => (pulse === undefined ? null : <p className={styles.fact}>{texts.here(pulse.here)}</p>),
  SpeakerSegment,
  SpeakerCue,
];

/** Never covered. */
export const overHeadParts: readonly Part<SpeakerPlace>[] = [SpeakerSegmentTime, LinkAgain];

/** Beside the floor, from top to bottom. */
export const asideParts: readonly Part<SpeakerPlace>[] = [
  ({ view }) => <SpeakerNext next={upNextOf(view)} />,
  AfterNext,
];

/** Those who come after, or the question on stage while the floor is somebody else's. */
function AfterNext({ view }: SpeakerPlace) {
  const floor = floorOf(view.now);
  const question = onStageOf(view);
  const isElsewhere = floor.state !== 'free' && question !== undefined && floor.questionId !== question.id;
  return isElsewhere ? <SpeakerQuestionAside question={question} /> : <SpeakerAfter hands={afterNextOf(view)} />;
}
