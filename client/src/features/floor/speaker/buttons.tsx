import { turnIdOf, type Floor } from '../records.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import styles from './buttons.module.css';
import { speakerFloorTexts as texts } from '#texts/features/floor/speaker';

type SpeakerButtonsProps = {
  readonly floor: Floor;
  readonly live: boolean;
  /** The question on the big screen. */
  readonly questionId: string | undefined;
};

/** "Next" never moves, whatever stands beside it. */
export function SpeakerButtons({ floor, live, questionId }: SpeakerButtonsProps) {
  const { run, refused } = useCommand();
  const waits = floor.state !== 'free' && (floor.state !== 'on-air' || floor.pausedAt !== undefined);
  const buttons = [floor.state === 'on-air', waits, questionId !== undefined].filter(Boolean).length;
  return (
    <div className={styles.buttons}>
      {refused === undefined ? null : <Notice className={styles.refused}>{refused.message}</Notice>}
      <div className={styles.side} data-buttons={buttons}>
        {floor.state === 'on-air' ? (
          <Button
            size="l"
            wide
            className={styles.button}
            onPress={() => void run('turn.end', { turnId: floor.turnId })}
          >
            {texts.endTurn}
          </Button>
        ) : null}
        {waits ? (
          <Button
            size="l"
            wide
            className={styles.button}
            onPress={() => void run('turn.start', { turnId: floor.turnId })}
          >
            {texts.startTurn}
          </Button>
        ) : null}
        {questionId === undefined ? null : (
          <Button size="l" wide className={styles.button} onPress={() => void run('question.answered', { questionId })}>
            {texts.answered}
          </Button>
        )}
      </div>
      <Button
        kind="primary"
        size="l"
        wide
        className={styles.button}
        disabled={!live}
        onPress={() => void run('queue.next', { after: turnIdOf(floor) })}
      >
        {texts.next}
      </Button>
    </div>
  );
}
