import type { Recap } from '../../../../../shared/room/records.ts';
import { useRecap } from '../use-recap.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { cx } from '../../../ui/cx.ts';
import scene from '../../../ui/scene.module.css';
import styles from './recap-scene.module.css';
import type { SceneSlots } from '../../stage/scenes.ts';
import { stageRecapTexts as texts } from '#texts/features/recap/stage';

/** At the end: thanks, and what the room did in a few numbers. Before the end there are none. */
export function RecapScene({ Still }: Pick<SceneSlots, 'Still'>) {
  const room = useStage((state) => state.view.room);
  if (room?.phase !== 'ended') return <Still title={texts.early} help={texts.earlyHelp} />;
  return <Figures code={room.code} title={room.title} Still={Still} />;
}

type FiguresProps = Pick<SceneSlots, 'Still'> & { readonly code: string; readonly title: string };

function Figures({ code, title, Still }: FiguresProps) {
  const answer = useRecap(code);
  const figures = answer?.is === 'there' ? recapFigures(answer.recap) : [];
  if (figures.length === 0) return <Still title={texts.thanks} help={texts.onPhones} />;
  return (
    <section className={cx(scene.body, styles.scene)} aria-label={texts.region}>
      <p className={styles.room}>
        <Words lines={1}>{title}</Words>
      </p>
      <Fit className={cx(scene.middle, styles.figures)} most={0.11}>
        <FitText as="h1" ratio={1.5} className={styles.thanks}>
          {texts.thanks}
        </FitText>
        {figures.map((line) => (
          <FitText key={line}>{line}</FitText>
        ))}
      </Fit>
      <p className={scene.help}>{texts.onPhones}</p>
    </section>
  );
}

const linesCount = 4;

/** What the evening was, in a few lines that the last row can read; numbers about too few people are not in it. */
export function recapFigures({ floor, questions, moments, peakHere }: Recap): readonly string[] {
  const lines = [
    floor.voices === undefined ? undefined : texts.voices(floor.voices),
    floor.firstTime === undefined || floor.firstTime === 0 ? undefined : texts.firstTime(floor.firstTime),
    questions.answered === 0 ? undefined : texts.answered(questions.answered),
    moments.length === 0 ? undefined : texts.moments(moments.length),
    peakHere === undefined ? undefined : texts.here(peakHere),
  ];
  return lines.filter((line) => line !== undefined).slice(0, linesCount);
}
