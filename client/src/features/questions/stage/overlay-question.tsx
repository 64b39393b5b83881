import type { ReactNode } from 'react';
import { LowerThird, thirdStyles as styles } from '../../../ui/lower-third.tsx';
import { Words } from '../../../ui/words/words.tsx';
import type { TakenFloor } from '../../floor/records.ts';
import type { QuestionOnStage } from '../../stage/records.ts';
import { Asker } from './asker.tsx';
import { stageQuestionTexts as texts } from '#texts/features/questions/stage';

type OverlayQuestionProps = {
  readonly question: QuestionOnStage;
  /** In which its author asks it themselves. */
  readonly turn: TakenFloor | undefined;
  readonly time: ReactNode;
};

/** The question the room is at, over a picture of whoever answers it. */
export function OverlayQuestion({ question, turn, time }: OverlayQuestionProps) {
  return (
    <LowerThird label={texts.region} sign={turn?.sign} beside={turn === undefined ? null : time}>
      <p className={styles.soft}>
        <Asker question={question} turn={turn} />
      </p>
      <h1 className={styles.question}>
        <Words lines={4}>{question.text}</Words>
      </h1>
    </LowerThird>
  );
}
