import type { PublicView } from '../../../../shared/room/records.ts';
import { SpeakerSegment } from '../../features/agenda/speaker/segment.tsx';
import { SpeakerCue } from '../../features/cue/speaker/cue.tsx';
import { floorOf } from '../../features/floor/records.ts';
import { SpeakerNext, upNextOf } from '../../features/floor/speaker/next.tsx';
import { SpeakerPulse } from '../../features/moments/speaker/pulse.tsx';
import { onStageOf, SpeakerQuestionAside } from '../../features/questions/speaker/question.tsx';
import type { Part } from '../../ui/loading/slot.tsx';
import { LinkAgain } from '../entry/told.tsx';
import { speakerPageTexts as texts } from '#texts/surfaces/speaker';

type SpeakerPlace = { readonly view: PublicView };

/** Beside the room's title. */
export const headParts: readonly Part<SpeakerPlace>[] = [
  SpeakerSegment,
  ({ view: { room, queue } }) => (room?.phase === 'ended' ? null : <p>{texts.waiting(queue?.total ?? 0)}</p>),
  ({ view: { pulse } }) => (pulse === undefined ? null : <p>{texts.here(pulse.here)}</p>),
  LinkAgain,
  SpeakerCue,
];

/** Beside the floor, from top to bottom; the last one stands at its foot. */
export const asideParts: readonly Part<SpeakerPlace>[] = [
  QuestionAside,
  ({ view }) => <SpeakerNext next={upNextOf(view)} />,
  SpeakerPulse,
];

/** The question on stage, while the floor is somebody else's. */
function QuestionAside({ view }: SpeakerPlace) {
  const floor = floorOf(view.now);
  const question = onStageOf(view);
  if (floor.state === 'free' || question === undefined || floor.questionId === question.id) return null;
  return <SpeakerQuestionAside question={question} />;
}
