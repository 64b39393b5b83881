import { Fit, FitText } from '../../ui/words/fit.tsx';
import { Words } from '../../ui/words/words.tsx';
import { useStage } from '../../engine/react/room-context.tsx';
import { AgendaLine } from '../../features/agenda/stage/line.tsx';
import styles from './scene-still.module.css';
import { stageRecapTexts } from '#texts/features/recap/stage';
import { stagePageTexts } from '#texts/surfaces/stage';

/** Break and thanks: one word, and what it means. */
export function StillScene({ title, help }: { readonly title: string; readonly help: string }) {
  const name = useStage((state) => state.view.room?.title ?? '');
  return (
    <div className={styles.scene}>
      <div>
        <p className={styles.room}>
          <Words lines={1}>{name}</Words>
        </p>
        <AgendaLine />
      </div>
      <Fit className={styles.title} least={1 / 14} most={0.26}>
        <FitText as="h1" gives>
          {title}
        </FitText>
      </Fit>
      {help === '' ? null : <p className={styles.help}>{help}</p>}
    </div>
  );
}

/** Thanks may be pinned while the room goes on: only what has ended is said to have. */
export function ThanksScene() {
  const isOver = useStage((state) => state.view.room?.phase === 'ended');
  return <StillScene title={stageRecapTexts.thanks} help={isOver ? stagePageTexts.ended : ''} />;
}

export function BreakScene() {
  const isOpen = useStage((state) => state.view.queue?.open !== false);
  const { title, help, helpClosed } = stagePageTexts.break;
  return <StillScene title={title} help={isOpen ? help : helpClosed} />;
}
