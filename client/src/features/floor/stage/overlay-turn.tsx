import type { ReactNode } from 'react';
import { LowerThird, thirdStyles as styles } from '../../../ui/lower-third.tsx';
import { Words } from '../../../ui/words/words.tsx';
import type { TakenFloor } from '../records.ts';
import { nameTranslate, shownName } from '../shown-name.ts';
import { stageFloorTexts as texts } from '#texts/features/floor/stage';

type OverlayTurnProps = { readonly floor: TakenFloor; readonly time: ReactNode };

/** Who has the floor, over a picture of them. */
export function OverlayTurn({ floor, time }: OverlayTurnProps) {
  return (
    <LowerThird label={texts.region} state={floor.state} sign={floor.sign} beside={time}>
      <h1 className={styles.name}>
        <Words lines={1} translate={nameTranslate(floor)}>
          {shownName(floor)}
        </Words>
      </h1>
      {floor.place === undefined ? null : (
        <p className={styles.soft}>
          <Words lines={1}>{floor.place}</Words>
        </p>
      )}
      {floor.topic === undefined ? null : (
        <p className={styles.topic}>
          <Words lines={2}>{floor.topic}</Words>
        </p>
      )}
    </LowerThird>
  );
}
