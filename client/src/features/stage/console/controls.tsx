import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Scene } from '../../../../../shared/features/stage/events.ts';
import type { PublicView } from '../../../../../shared/room/records.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useTold, type Told } from '../../../engine/react/told.ts';
import { useCommand } from '../../../engine/react/use-command.ts';
import { itemsOf } from '../../../engine/items.ts';
import { cx } from '../../../ui/cx.ts';
import { Button } from '../../../ui/button.tsx';
import { Outcome } from '../../../ui/form/form.tsx';
import controls from '../../../ui/form/controls.module.css';
import { useRestedTarget } from '../../../ui/keys/use-rested-target.ts';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { scenes } from '../scenes.ts';
import styles from './controls.module.css';
import { sceneNames, stageTexts } from '#texts/features/stage/console';

/** A scene of something there is none of would be an empty screen; so it cannot be chosen. */
function hasSubject(scene: Scene, view: PublicView): boolean {
  if (scene === 'question') return itemsOf(view, 'question:').some(({ state }) => state === 'onstage');
  if (scene === 'recap') return view.room?.phase === 'ended';
  return scene !== 'show' || itemsOf(view, 'show:').length > 0;
}

type StageControlsProps = {
  /** What the big screen shows, to be looked at. */
  readonly children?: ReactNode;
};

/** What the big screen shows, and the means to hold it, blank it and let it follow the room again. */
export function StageControls({ children }: StageControlsProps) {
  const stage = useRoom((state) => state.view.stage);
  const offered = useRoom(useShallow((state) => scenes.filter((scene) => hasSubject(scene, state.view))));
  const command = useCommand();
  const told = useTold();
  const scene = stage?.scene ?? '';
  const pinned = stage?.pinned === true;
  const blank = stage?.blank === true;
  return (
    <section className={cx(controls.group, styles.part)} aria-label={stageTexts.title}>
      {children}
      <div className={styles.stands}>
        <p className={controls.fact}>{blank ? stageTexts.blanked : stageTexts.shows(sceneNames[scene] ?? scene)}</p>
        <p className={controls.soft}>{pinned ? stageTexts.pinned : stageTexts.following}</p>
      </div>
      <div className={styles.scenes} role="group" aria-label={stageTexts.pin}>
        {scenes.map((one) => (
          <Button
            key={one}
            size="s"
            className={cx(styles.scene, scene === one && !blank && styles.shown)}
            pressed={pinned && scene === one}
            disabled={!offered.includes(one)}
            onPress={() => void command.run('stage.scene', { scene: one, pinned: true })}
          >
            {sceneNames[one]}
          </Button>
        ))}
      </div>
      <Outcome of={{ refused: command.refused }} />
      {/* Each at its own place, whether the other is there or not. */}
      <div className={styles.apart}>
        {pinned ? (
          <Button size="s" guarded className={styles.follow} onPress={() => void command.run('stage.follow', {})}>
            {stageTexts.follow}
          </Button>
        ) : null}
        <Button
          size="s"
          className={styles.blank}
          guarded
          shortcut="B"
          pressed={blank}
          onPress={() => void told.command.run('stage.blank', { on: !blank })}
        >
          {stageTexts.blank}
        </Button>
      </div>
    </section>
  );
}

export function useStageShortcuts({ command, say }: Told): Shortcuts {
  const blank = useRoom((state) => state.view.stage?.blank === true);
  const rested = useRestedTarget(String(blank));
  const turn = () => {
    if (!rested.isRested()) return say(stageTexts.justChanged);
    rested.changes(String(!blank));
    void command.run('stage.blank', { on: !blank });
  };
  return { b: { act: turn, guarded: 'always' } };
}
