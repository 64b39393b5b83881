import { useNextPresses } from '../next-presses.ts';
import { turnIdOf, type Floor } from '../records.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';
import styles from './buttons.module.css';
import { speakerFloorTexts as texts } from '#texts/features/floor/speaker';

type SpeakerButtonsProps = {
  readonly floor: Floor;
  readonly live: boolean;
  /** How many hands are up. */
  readonly waiting: number;
  /** The question on the big screen. */
  readonly questionId: string | undefined;
};

/** Each has a place of its own and keeps it, on or off: no other one ever comes under a finger. */
export function SpeakerButtons({ floor, live, waiting, questionId }: SpeakerButtonsProps) {
  const command = useCommand();
  const { run, refused } = command;
  usePassingRefusal(command, [floor.state, turnIdOf(floor), questionId, waiting].join(' '));
  const presses = useNextPresses(floor);
  const next = () => {
    const after = presses.press();
    if (after !== undefined) void run('queue.next', { after });
  };
  const waits = floor.state !== 'free' && (floor.state !== 'on-air' || floor.pausedAt !== undefined);
  const beside = [
    {
      text: texts.answered,
      on: questionId !== undefined,
      press: () => questionId !== undefined && run('question.answered', { questionId }),
    },
    {
      text: texts.startTurn,
      on: waits,
      press: () => floor.state !== 'free' && run('turn.start', { turnId: floor.turnId }),
    },
    {
      text: texts.endTurn,
      on: floor.state === 'on-air',
      press: () => floor.state === 'on-air' && run('turn.end', { turnId: floor.turnId }),
    },
  ];
  return (
    <div className={styles.buttons}>
      {refused === undefined ? null : <Notice className={styles.refused}>{refused.message}</Notice>}
      {beside.map(({ text, on, press }) => (
        <Button key={text} size="l" wide className={styles.button} disabled={!on} guarded onPress={() => void press()}>
          {text}
        </Button>
      ))}
      <Button
        kind={floor.state === 'free' && waiting === 0 ? 'quiet' : 'primary'}
        size="l"
        wide
        className={styles.next}
        disabled={!live}
        guarded
        onPress={next}
      >
        {texts.next}
      </Button>
    </div>
  );
}
