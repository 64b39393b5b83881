import { useEffect } from 'react';
import type { PublicView } from '../../../../shared/room/records.ts';
import { floorOf } from '../../features/floor/records.ts';
import { useHallTheme } from '../../features/lifecycle/use-hall-theme.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { voiceOf } from '../../features/voice/records.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import type { Gated } from '../entry/gated.ts';
import { SpeakerButtons } from '../../features/floor/speaker/buttons.tsx';
import { SpeakerFloor } from '../../features/floor/speaker/floor.tsx';
import lectern from '../../ui/lectern.module.css';
import { cx } from '../../ui/cx.ts';
import { Slot } from '../../ui/loading/slot.tsx';
import styles from './layout.module.css';
import { onStageOf, SpeakerQuestion, SpeakerQuestionWeight } from '../../features/questions/speaker/question.tsx';
import { asideParts, headParts } from './parts.tsx';
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
  const title = view.room?.title ?? '';
  const phase = view.room?.phase;
  const ended = phase === 'ended';
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <Slot parts={headParts} of={{ view }} />
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
        <Slot parts={asideParts} of={{ view }} />
      </div>
      <SpeakerButtons floor={floor} live={phase === 'live'} questionId={question?.id} />
    </>
  );
}
