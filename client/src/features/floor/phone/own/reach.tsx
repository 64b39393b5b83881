import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { useWakeLock } from '../../../../ui/use-wake-lock.ts';
import { alertTexts } from '#texts/features/floor/phone';
import { ask, mayAsk } from './alerts.ts';
import styles from './reach.module.css';

/** H12: how a call reaches whoever waits. A locked phone rings for nobody, and some devices cannot shake. */
export function Reach() {
  const wakeLock = useWakeLock();
  const [asks, setAsks] = useState(mayAsk);
  const [isTold, setTold] = useState(false);
  const press = () => {
    setAsks(false);
    void ask(alertTexts.told).then(setTold);
  };
  if (wakeLock === undefined && !asks && !isTold) return null;
  return (
    <div className={styles.reach}>
      {wakeLock === undefined ? null : (
        <Button size="s" pressed={wakeLock.on} onPress={() => wakeLock.set(!wakeLock.on)}>
          {alertTexts.keepScreenOn}
        </Button>
      )}
      {asks ? (
        <Button size="s" guarded onPress={press}>
          {alertTexts.ask}
        </Button>
      ) : null}
      <p className={styles.told} role="status">
        {isTold ? alertTexts.told : ''}
      </p>
    </div>
  );
}
