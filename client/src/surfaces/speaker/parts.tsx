import type { PublicView } from '../../../../shared/room/records.ts';
import { SpeakerSegment, SpeakerSegmentTime } from '../../features/agenda/speaker/segment.tsx';
import { SpeakerCue } from '../../features/cue/speaker/cue.tsx';
import { afterNextOf, SpeakerAfter, SpeakerNext, upNextOf } from '../../features/floor/speaker/next.tsx';
import { openQuestionsOf } from '../../features/questions/speaker/question.tsx';
import type { Part } from '../../ui/loading/slot.tsx';
import { LinkAgain } from '../entry/told.tsx';
import { speakerPageTexts as texts } from '#texts/surfaces/speaker';
import styles from './layout.module.css';

type SpeakerPlace = { readonly view: PublicView };

/** Beside the room's title; a line from the host lies over it. */
export const headParts: readonly Part<SpeakerPlace>[] = [
  ({ view: { room, queue } }) =>
    room?.phase === 'ended' ? null : <p className={styles.fact}>{texts.waiting(queue?.total ?? 0)}</p>,
  ({ view }) => {
    const open = view.room?.phase === 'ended' ? undefined : openQuestionsOf(view);
    return open === undefined ? null : <p className={styles.fact}>{texts.open(open.count, open.areMore)}</p>;
  },
  ({ view: { pulse } }) => (pulse === undefined ? null : <p className={styles.fact}>{texts.here(pulse.here)}</p>),
  SpeakerSegment,
  SpeakerCue,
];

/** Never covered. */
export const overHeadParts: readonly Part<SpeakerPlace>[] = [SpeakerSegmentTime, LinkAgain];

/** Beside the floor, from top to bottom. */
export const asideParts: readonly Part<SpeakerPlace>[] = [
  ({ view }) => <SpeakerNext next={upNextOf(view)} />,
  ({ view }) => <SpeakerAfter hands={afterNextOf(view)} />,
];
