import { useEffect } from 'react';
import type { PublicView } from '../../../../shared/room/records.ts';
import { floorOf } from '../../features/floor/records.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { voiceOf } from '../../features/voice/records.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import type { Gated } from '../entry/gated.ts';
import { LinkAgain } from '../entry/told.tsx';
import { SpeakerButtons } from '../../features/floor/speaker/buttons.tsx';
import { SpeakerFloor } from '../../features/floor/speaker/floor.tsx';
import { SpeakerNext, upNextOf } from '../../features/floor/speaker/next.tsx';
import lectern from '../../ui/lectern.module.css';
import { cx } from '../../ui/cx.ts';
import styles from './layout.module.css';
import { SpeakerPulse } from '../../features/moments/speaker/pulse.tsx';
import {
  onStageOf,
  SpeakerQuestion,
  SpeakerQuestionAside,
  SpeakerQuestionWeight,
} from '../../features/questions/speaker/question.tsx';
import { SpeakerSegment } from '../../features/agenda/speaker/segment.tsx';
import { speakerFloorTexts } from '#texts/features/floor/speaker';
import { speakerPageTexts as texts } from '#texts/surfaces/speaker';

/** `/r/:code/speaker` */
export const speakerPage: Gated = { Page: Speaker, places: ['link-again'] };

/** The confidence screen at the speaker's feet: read from 3 m, worked with one finger. */
function Speaker() {
  const view = useRoom((state) => state.view);
  const keepOn = useWakeLock()?.set;
  useEffect(() => keepOn?.(true), [keepOn]);
  const title = view.room?.title ?? '';
  const here = view.pulse?.here;
  const waiting = view.queue?.total ?? 0;
  const phase = view.room?.phase;
  const ended = phase === 'ended';
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <SpeakerSegment />
        {ended ? null : <p>{texts.waiting(waiting)}</p>}
        {here === undefined ? null : <p>{texts.here(here)}</p>}
        <LinkAgain />
      </header>
      {ended ? <Ended code={view.room?.code ?? ''} /> : <Running view={view} />}
    </main>
  );
}

/** Nobody is next any more; what remains is the recap. */
function Ended({ code }: { readonly code: string }) {
  return (
    <section className={cx(lectern.alone, styles.ended)} aria-label={speakerFloorTexts.region}>
      <p>{speakerFloorTexts.phase.ended}</p>
      <p className={styles.recap}>
        <a href={`/r/${encodeURIComponent(code)}/recap`}>{texts.recap}</a>
      </p>
    </section>
  );
}

/** The floor, who is next, and what one finger does about it. */
function Running({ view }: { readonly view: PublicView }) {
  const floor = floorOf(view.now);
  const phase = view.room?.phase;
  const question = onStageOf(view);
  const isItsTurn = floor.state !== 'free' && floor.questionId === question?.id;
  return (
    <>
      {floor.state === 'free' && question !== undefined ? (
        <SpeakerQuestion question={question} />
      ) : (
        <SpeakerFloor floor={floor} voice={voiceOf(view.voice)} phase={phase}>
          {isItsTurn && question !== undefined ? <SpeakerQuestionWeight question={question} /> : null}
        </SpeakerFloor>
      )}
      <div className={styles.aside}>
        {floor.state === 'free' || question === undefined || isItsTurn ? null : (
          <SpeakerQuestionAside question={question} />
        )}
        <SpeakerNext next={upNextOf(view)} />
        <SpeakerPulse />
      </div>
      <SpeakerButtons floor={floor} live={phase === 'live'} questionId={question?.id} />
    </>
  );
}
