import { useEffect } from 'react';
import type { PublicView } from '../../../../shared/room/records.ts';
import { SpeakerTime, useHasTime } from '../../features/agenda/speaker/segment.tsx';
import { floorOf } from '../../features/floor/records.ts';
import { useHallTheme } from '../../features/lifecycle/use-hall-theme.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { voiceOf } from '../../features/voice/records.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import type { Gated } from '../entry/gated.ts';
import { SpeakerButtons } from '../../features/floor/speaker/buttons.tsx';
import { SpeakerFloor, SpeakerFree } from '../../features/floor/speaker/floor.tsx';
import { SpeakerPulse } from '../../features/moments/speaker/pulse.tsx';
import { cx } from '../../ui/cx.ts';
import { useSteadyPresses } from '../../ui/taps/use-steady-presses.ts';
import { Slot } from '../../ui/loading/slot.tsx';
import styles from './layout.module.css';
import {
  onStageOf,
  SpeakerQuestion,
  SpeakerQuestionAside,
  SpeakerQuestionWeight,
} from '../../features/questions/speaker/question.tsx';
import { asideParts, headParts, overHeadParts } from './parts.tsx';
import { speakerFloorTexts } from '#texts/features/floor/speaker';
import { speakerPageTexts as texts } from '#texts/surfaces/speaker';

/** `/r/:code/speaker` */
export const speakerPage: Gated = { Page: Speaker, places: ['link-again'] };

/** The confidence screen at the speaker's feet: read from 3 m, worked with one finger. */
function Speaker() {
  const view = useRoom((state) => state.view);
  const keepOn = useWakeLock()?.set;
  useEffect(() => keepOn?.(true), [keepOn]);
  useHallTheme(view.room);
  const presses = useSteadyPresses();
  const title = view.room?.title ?? '';
  const ended = view.room?.phase === 'ended';
  return (
    <main className={cx(styles.page, ended && styles.over)} {...presses}>
      <header className={styles.head}>
        <div className={styles.covered}>
          <h1 className={styles.title}>{title}</h1>
          <Slot parts={headParts} of={{ view }} />
        </div>
        <Slot parts={overHeadParts} of={{ view }} />
      </header>
      {ended ? <Ended code={view.room?.code ?? ''} /> : <Running view={view} />}
    </main>
  );
}

/** Nobody is next any more; what remains is the recap. */
function Ended({ code }: { readonly code: string }) {
  return (
    <section className={styles.ended} aria-label={speakerFloorTexts.region}>
      <p className={styles.end}>{speakerFloorTexts.phase.ended.large}</p>
      <p className={styles.recap}>
        <a href={`/r/${encodeURIComponent(code)}/recap`}>{texts.recap}</a>
      </p>
    </section>
  );
}

type RunningProps = { readonly view: PublicView };

/** The floor, who is next, and what one finger does about it. */
function Running({ view }: RunningProps) {
  return (
    <>
      <OnFloor view={view} />
      <div className={styles.aside}>
        <Slot parts={asideParts} of={{ view }} />
      </div>
      <SpeakerPulse />
      <SpeakerButtons
        floor={floorOf(view.now)}
        live={view.room?.phase === 'live'}
        waiting={view.queue?.total ?? 0}
        questionId={onStageOf(view)?.id}
      />
    </>
  );
}

/** A turn, a question that is the speaker's to answer, or the speaker's own time. */
function OnFloor({ view }: RunningProps) {
  const floor = floorOf(view.now);
  const question = onStageOf(view);
  const hasTime = useHasTime();
  if (floor.state === 'free') {
    if (question !== undefined) return <SpeakerQuestion question={question} />;
    return <SpeakerFree phase={view.room?.phase}>{hasTime ? <SpeakerTime /> : undefined}</SpeakerFree>;
  }
  const isItsTurn = floor.questionId === question?.id;
  return (
    <SpeakerFloor
      floor={floor}
      voice={voiceOf(view.voice)}
      meanwhile={question === undefined || isItsTurn ? undefined : <SpeakerQuestionAside question={question} />}
    >
      {isItsTurn && question !== undefined ? <SpeakerQuestionWeight question={question} /> : null}
    </SpeakerFloor>
  );
}
