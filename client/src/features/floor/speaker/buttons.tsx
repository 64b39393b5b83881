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
  const beside = [
    floor.state === 'on-air' && { text: texts.endTurn, press: () => run('turn.end', { turnId: floor.turnId }) },
    waits && { text: texts.startTurn, press: () => run('turn.start', { turnId: floor.turnId }) },
    questionId !== undefined && { text: texts.answered, press: () => run('question.answered', { questionId }) },
  ].filter((button) => button !== false);
  return (
    <div className={styles.buttons}>
      {refused === undefined ? null : <Notice className={styles.refused}>{refused.message}</Notice>}
      <div className={styles.side} data-buttons={beside.length}>
        {beside.map(({ text, press }) => (
          <Button key={text} size="l" wide className={styles.button} onPress={() => void press()}>
            {text}
          </Button>
        ))}
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
