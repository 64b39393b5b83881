import { useEffect, useState } from 'react';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { voicePageLimits } from '../../features/voice/limits.ts';
import { StageSoundProvider } from '../../features/voice/stage/sound-context.tsx';
import { useFresh } from '../../ui/time/use-fresh.ts';
import { useHallTheme } from '../../features/lifecycle/use-hall-theme.ts';
import { useStage } from '../../engine/react/room-context.tsx';
import { isFramed } from '../entry/staff-entry.ts';
import type { Gated } from '../entry/gated.ts';
import { useNeedsLinkAgain } from '../entry/told.tsx';
import { staffTexts } from '#texts/surfaces/entry';
import { Overlay } from './overlay.tsx';
import { Operator } from './operator.tsx';
import { StagePicture } from './picture.tsx';
import styles from './layout.module.css';
import { stagePageTexts } from '#texts/surfaces/stage';
import { switchedOn } from '../../ui/motion/use-stillness.ts';

/** `/r/:code/stage`: what a hall should not read it tells for a moment, or not at all. */
export const stagePage: Gated = { Page: StageOrOverlay, places: ['lost', 'link-again'] };

function StageOrOverlay() {
  if (switchedOn(location.search, 'overlay')) return <Overlay />;
  return (
    <StageSoundProvider>
      <Stage />
    </StageSoundProvider>
  );
}

/** The big screen: it shows, and plays the voice of the person on air. The last picture stays when the connection is lost. */
function Stage() {
  const theme = useHallTheme(useStage((state) => state.view.room));
  const keepOn = useWakeLock()?.set;
  const stirred = useStirred();
  // Whoever shows it in a frame keeps their own screen on; a frame may not ask.
  useEffect(() => (isFramed() ? undefined : keepOn?.(true)), [keepOn]);
  return (
    <StagePicture theme={theme} stirred={stirred}>
      <Corner stirred={stirred} />
      <Operator stirred={stirred} />
    </StagePicture>
  );
}

function Corner({ stirred }: { readonly stirred: boolean }) {
  const away = useStage((state) => state.status === 'away');
  return away ? (
    <p className={styles.lost} role="status">
      {stagePageTexts.lost}
    </p>
  ) : (
    <LinkAgain stirred={stirred} />
  );
}

/** What a reload costs where the browser keeps no cookie: for whoever is at this computer, and not for the hall. */
function LinkAgain({ stirred }: { readonly stirred: boolean }) {
  const fresh = useFresh(voicePageLimits.stageFreshMs);
  const needsLink = useNeedsLinkAgain();
  if (!needsLink || !(fresh || stirred)) return null;
  return (
    <p className={styles.lost} role="status">
      {staffTexts.linkAgain}
    </p>
  );
}

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Whether somebody touched this screen's mouse or keyboard a moment ago. */
export function useStirred(): boolean {
  const [stirred, setStirred] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stir = () => {
      setStirred(true);
      clearTimeout(timer);
      timer = setTimeout(() => setStirred(false), voicePageLimits.stageStirredMs);
    };
    for (const sign of signs) addEventListener(sign, stir);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, stir);
    };
  }, []);
  return stirred;
}
