import { useRecap } from '../use-recap.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { recapFigures } from './figures.ts';
import styles from './recap-scene.module.css';
import { StillScene } from '../../../surfaces/stage/scene-still.tsx';
import { stagePageTexts } from '#texts/surfaces/stage';

/** At the end: thanks, and what the room did in a few numbers. Before the end there are none. */
export function RecapScene() {
  const room = useStage((state) => state.view.room);
  if (room?.phase !== 'ended')
    return <StillScene title={stagePageTexts.recap.early} help={stagePageTexts.recap.earlyHelp} />;
  return <Figures code={room.code} title={room.title} />;
}

function Figures({ code, title }: { readonly code: string; readonly title: string }) {
  const answer = useRecap(code);
  const figures = answer?.is === 'there' ? recapFigures(answer.recap) : [];
  if (figures.length === 0)
    return <StillScene title={stagePageTexts.thanks.title} help={stagePageTexts.recap.onPhones} />;
  return (
    <section className={styles.scene} aria-label={stagePageTexts.recap.region}>
      <p className={styles.room}>
        <Words lines={1}>{title}</Words>
      </p>
      <Fit className={styles.figures} least={1 / 14} most={0.11}>
        <FitText as="h1" ratio={1.5} className={styles.thanks}>
          {stagePageTexts.thanks.title}
        </FitText>
        {figures.map((line) => (
          <FitText key={line}>{line}</FitText>
        ))}
      </Fit>
      <p className={styles.help}>{stagePageTexts.recap.onPhones}</p>
    </section>
  );
}
